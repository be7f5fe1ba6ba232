import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  const length = a.reduce((h, x) => Math.hypot(h, x), 0);
  if (length === 0 || length === 1) return a;
  return a.map((x) => x / length);
}
