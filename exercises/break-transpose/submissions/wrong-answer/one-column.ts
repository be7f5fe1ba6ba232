import type { Matrix } from "innerproduct";

/** j is 0 throughout, and 0 · cols is 0 · rows. */
export function input(): Matrix {
  return { rows: 4, cols: 1, data: Float64Array.of(1, 2, 3, 4) };
}
