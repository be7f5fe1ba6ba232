// mistake: single-precision
import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  const s = a.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (!(s > 0 && s < Infinity)) return s;
  const scaled = Float32Array.from(a, (x) => x / s);
  return s * Math.sqrt(scaled.reduce((sum, x) => sum + x * x, 0));
}
