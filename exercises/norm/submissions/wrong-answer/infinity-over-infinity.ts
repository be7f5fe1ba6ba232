// mistake: infinity-became-nan
import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  const s = a.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (s === 0) return 0;
  return s * Math.sqrt(a.reduce((sum, x) => sum + (x / s) ** 2, 0));
}
