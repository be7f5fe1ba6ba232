import type { Vector } from "innerproduct";

/** Projection of b on a, (a · b / a · a) a, safe from 1e-300 to 1e300. */
export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) {
    throw new RangeError(`project needs vectors of one length, got ${a.length} and ${b.length}`);
  }
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]));
  if (largest === 0) return new Float64Array(a.length);

  // Only the direction of a matters. Divided by its largest element it has squares that neither overflow nor all vanish.
  const direction = a.map((x) => x / largest);
  let ab = 0;
  let aa = 0;
  for (let i = 0; i < a.length; i++) {
    ab += direction[i] * b[i];
    aa += direction[i] * direction[i];
  }
  const factor = ab / aa;
  return direction.map((x) => factor * x);
}
