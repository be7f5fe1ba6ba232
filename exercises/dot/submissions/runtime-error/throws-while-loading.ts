import type { Vector } from "innerproduct";

const table: Record<string, Vector> = {};
const first = table['missing']!.length;

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return a.reduce((sum, x, i) => sum + x * b[i], first);
}
