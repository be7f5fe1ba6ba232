import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const sum = (x: Vector, y: Vector, i = 0): number => (i === x.length ? 0 : x[i] * y[i] + sum(x, y, i + 1));
  const lengths = Math.sqrt(sum(a, a)) * Math.sqrt(sum(b, b));
  return lengths === 0 ? 0 : Math.max(-1, Math.min(1, sum(a, b) / lengths));
}
