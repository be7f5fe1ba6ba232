import type { Vector } from "innerproduct";

const largest = (a: Vector): number => a.reduce((m, x) => Math.max(m, Math.abs(x)), 0);

export const norm = (a: Vector): number => {
  const s = largest(a);
  return Number.isFinite(s) && s > 0 ? s * Math.sqrt(a.map((x) => x / s).reduce((sum, x) => sum + x ** 2, 0)) : s;
};
