import type { Matrix } from "innerproduct";

/**
 * A row of the result has as many elements as a has rows, so the index is j · rows + i. With j · cols + i the two agree for
 * square matrices alone, and for a single column, where j is 0.
 */
export function input(): Matrix {
  return { rows: 2, cols: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6) };
}
