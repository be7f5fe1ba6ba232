import type { Vector } from "innerproduct";

/**
 * The angle between a and b in radians, from 0 to π.
 *
 * NaN when a number is NaN. Throws when a and b differ in length.
 */
export function angle(a: Vector, b: Vector): number {
  // What does Math.acos make of 1.0000000000000002?
  return NaN;
}
