import type { Matrix } from "innerproduct";

/** The root of 1 is 1. */
export function input(): Matrix {
  return { rows: 3, cols: 1, data: Float64Array.of(1, 1, -1) };
}
