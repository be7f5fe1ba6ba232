import type { Vector } from "innerproduct";

const largest = (v: Vector): number => v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
const length = (v: Vector): number => Math.sqrt(v.reduce((sum, x) => sum + x ** 2, 0));
const over = (v: Vector, s: number): Vector => v.map((x) => x / s);

export const normalize = (a: Vector): Vector => {
  const m = largest(a);
  if (m === 0) return a.slice().fill(0);
  const small = over(a, m);
  return over(small, length(small));
};
