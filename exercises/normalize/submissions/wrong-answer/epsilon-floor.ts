import type { Vector } from "innerproduct";

/** As some libraries do it: never divides by less than 1e-12. */
export function normalize(a: Vector): Vector {
  const length = a.reduce((h, x) => Math.hypot(h, x), 0);
  return a.map((x) => x / Math.max(length, 1e-12));
}
