import type { Vector } from "innerproduct";

/**
 * e^709 is 8.2·10³⁰⁷, and the largest double is 1.8·10³⁰⁸: two of them fit, three do not. Their sum is Infinity, and a finite
 * exponential divided by it is 0. The weights are a third each.
 */
export function input(): Vector {
  return Float64Array.of(709, 709, 709);
}
