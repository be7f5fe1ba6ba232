import type { Vector } from "innerproduct";

const inner = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const scaled = (v: Vector): Vector => {
  const m = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return v.map((x) => x / m);
};

export const angle = (a: Vector, b: Vector): number => {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [x, y] = [scaled(a), scaled(b)];
  const cosine = inner(x, y) / Math.sqrt(inner(x, x)) / Math.sqrt(inner(y, y));
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
};
