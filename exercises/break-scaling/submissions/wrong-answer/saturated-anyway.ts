import type { Matrix } from "innerproduct";

/** The score is 64, or 8 after the root: both have nearly all the weight. */
export function input(): Matrix {
  return { rows: 17, cols: 64, data: new Float64Array(17 * 64).fill(1, 0, 128) };
}
