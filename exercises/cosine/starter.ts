import type { Vector } from "innerproduct";

/**
 * The cosine of the angle between a and b: a · b / (‖a‖ ‖b‖), always between
 * −1 and 1.
 *
 * 0 when a vector is empty or zero; NaN when a number is NaN or infinite.
 * Throws when a and b differ in length.
 */
export function cosine(a: Vector, b: Vector): number {
  // Three sums over the same indices are enough: a · b, a · a and b · b.
  return NaN;
}
