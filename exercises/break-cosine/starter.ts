import type { Matrix } from "innerproduct";

/**
 * Two rows: the vectors a and b, for which the cosine beside this leaves
 * [−1, 1].
 */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(3, 4, 4, 3) };
}
