import type { Vector } from "innerproduct";

/**
 * gain[i] · x[i] / √(mean of the squares of x + epsilon).
 *
 * Throws when x and gain differ in length.
 */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  // The root is the same for all elements.
  return new Float64Array(x.length);
}
