// mistake: in-place
import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  let length = 0;
  for (const x of a) length = Math.hypot(length, x);
  if (length > 0 || Number.isNaN(length)) for (let i = 0; i < a.length; i++) a[i] /= length;
  return a;
}
