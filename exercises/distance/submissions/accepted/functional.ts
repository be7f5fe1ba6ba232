import type { Vector } from "innerproduct";

const minus = (a: Vector, b: Vector): Vector => a.map((x, i) => x - b[i]);
const largest = (v: Vector): number => v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);

export const distance = (a: Vector, b: Vector): number => {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = minus(a, b);
  const s = largest(x);
  return s === 0 ? 0 : s * Math.sqrt(x.reduce((sum, v) => sum + (v / s) ** 2, 0));
};
