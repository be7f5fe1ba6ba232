import type { Vector } from "innerproduct";

/**
 * The projection of b on a: a multiple of a, such that what is left of b is
 * perpendicular to a.
 *
 * Zeros when a is zero. Throws when a and b differ in length.
 */
export function project(a: Vector, b: Vector): Vector {
  // By which number is a to be multiplied?
  return a.map((x) => x);
}
