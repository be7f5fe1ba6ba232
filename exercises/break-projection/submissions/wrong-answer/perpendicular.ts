import type { Matrix } from "innerproduct";

/** The projection is 0, and so is 0 times anything. */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(4, 0, 0, 3) };
}
