import type { Vector } from "innerproduct";

const inner = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const largest = (v: Vector): number => v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);

export const project = (a: Vector, b: Vector): Vector => {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const m = largest(a);
  if (m === 0) return new Float64Array(a.length);
  const line = a.map((x) => x / m);
  const t = inner(line, b) / inner(line, line);
  return line.map((x, i) => t * x);
};
