import type { Matrix } from "innerproduct";

/** Two rows: the vectors a and b; b is projected on a. */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(1, 0, 3, 3) };
}
