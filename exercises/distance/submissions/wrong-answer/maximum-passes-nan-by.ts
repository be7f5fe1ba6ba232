import type { Vector } from "innerproduct";

/** No comparison with NaN holds: where all else is equal, the largest difference stays 0. */
export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const far = Math.abs(a[i] - b[i]);
    if (far > most) most = far;
  }
  if (most === 0) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] - b[i]) / most) ** 2;
  return most * Math.sqrt(sum);
}
