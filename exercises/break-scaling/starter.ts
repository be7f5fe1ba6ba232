import type { Matrix } from "innerproduct";

/**
 * The first row is the query, the others are keys: here two keys in two
 * dimensions.
 */
export function input(): Matrix {
  return { rows: 3, cols: 2, data: Float64Array.of(1, 1, 1, 0, 0, -1) };
}
