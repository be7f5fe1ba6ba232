import type { Matrix } from "innerproduct";

/** Then there is nothing left for the function to do wrong; and −∞ is outside the limits. */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(1, -Infinity, 1, 1) };
}
