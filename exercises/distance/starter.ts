import type { Vector } from "innerproduct";

/**
 * The Euclidean distance between a and b: the length of their difference.
 *
 * 0 when both are empty; NaN when a number is NaN. Throws when a and b differ
 * in length.
 */
export function distance(a: Vector, b: Vector): number {
  // Which comes first, the difference or the square?
  return NaN;
}
