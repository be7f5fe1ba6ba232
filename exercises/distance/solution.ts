import type { Vector } from "innerproduct";

/** Euclidean distance ‖a − b‖, safe from 1e-300 to 1e300 and for neighbours. */
export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) {
    throw new RangeError(`distance needs vectors of one length, got ${a.length} and ${b.length}`);
  }
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]));
  if (largest === 0) return 0;

  // Divided by the largest, no square overflows, and none vanishes that matters.
  let squares = 0;
  for (let i = 0; i < a.length; i++) {
    const x = (a[i] - b[i]) / largest;
    squares += x * x;
  }
  return largest * Math.sqrt(squares);
}
