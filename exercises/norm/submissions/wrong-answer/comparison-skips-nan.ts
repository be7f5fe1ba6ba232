// mistake: nan-lost
import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  let s = 0;
  for (const x of a) if (Math.abs(x) > s) s = Math.abs(x);
  if (s === 0 || s === Infinity) return s;
  let sum = 0;
  for (const x of a) sum += (x / s) ** 2;
  return s * Math.sqrt(sum);
}
