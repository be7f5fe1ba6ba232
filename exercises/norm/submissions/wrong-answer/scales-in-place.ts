import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  const s = a.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (!(s > 0 && s < Infinity)) return s;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    a[i] /= s;
    sum += a[i] * a[i];
  }
  return s * Math.sqrt(sum);
}
