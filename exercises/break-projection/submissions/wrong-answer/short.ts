import type { Matrix } from "innerproduct";

/** A hundredth of what it should be: wrong by 99 per cent, which is not 100. */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(0.01, 0, 3, 3) };
}
