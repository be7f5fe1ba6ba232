import type { Vector } from "innerproduct";

/** Unit vector a / ‖a‖, safe from 1e-300 to 1e300. */
export function normalize(a: Vector): Vector {
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]));
  if (largest === 0) return new Float64Array(a.length);

  // Only the direction of a matters. Divided by its largest element it has squares that neither overflow nor all vanish.
  const result = a.map((x) => x / largest);
  let squares = 0;
  for (let i = 0; i < result.length; i++) squares += result[i] * result[i];
  const length = Math.sqrt(squares);
  for (let i = 0; i < result.length; i++) result[i] /= length;
  return result;
}
