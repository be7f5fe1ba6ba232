import type { Matrix } from "innerproduct";

/** a is of length 1, and a·b is nothing but rounding: that is another flaw. */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(0.6, 0.8, 0.8, -0.6) };
}
