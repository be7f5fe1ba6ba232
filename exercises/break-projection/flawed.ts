import type { Vector } from "innerproduct";

/**
 * The projection of b on a: as long as the shadow of b, in the direction of a.
 */
export function project(a: Vector, b: Vector): Vector {
  let ab = 0;
  let aa = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
  }
  const length = ab / Math.sqrt(aa);
  return a.map((value) => length * value);
}
