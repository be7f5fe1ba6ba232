import type { Vector } from "innerproduct";

const magnitude = (v: Vector): number => v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
const inner = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const clamp = (low: number, high: number) => (x: number): number => Math.min(high, Math.max(low, x));
const direction = (v: Vector): Vector => {
  const m = magnitude(v);
  return m === 0 ? v : v.map((x) => x / m);
};

export const cosine = (a: Vector, b: Vector): number => {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [x, y] = [direction(a), direction(b)];
  const lengths = Math.sqrt(inner(x, x)) * Math.sqrt(inner(y, y));
  return lengths === 0 ? 0 : clamp(-1, 1)(inner(x, y) / lengths);
};
