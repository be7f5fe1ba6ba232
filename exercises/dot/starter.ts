import type { Vector } from "innerproduct";

/**
 * The dot product a · b = a₀b₀ + a₁b₁ + … + aₙ₋₁bₙ₋₁.
 *
 * Empty vectors give 0. Throws when a and b differ in length.
 */
export function dot(a: Vector, b: Vector): number {
  // Multiply a and b pair by pair and add the products up.
  return 0;
}
