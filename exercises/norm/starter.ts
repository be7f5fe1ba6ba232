import type { Vector } from "innerproduct";

/**
 * The Euclidean norm of a: the root of the sum of its squares.
 *
 * 0 when a is empty or zero; NaN when a number is NaN; Infinity when one is
 * infinite.
 */
export function norm(a: Vector): number {
  // What becomes of the squares of 1e200 and of 1e-200?
  return NaN;
}
