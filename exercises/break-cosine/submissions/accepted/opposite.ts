import type { Matrix } from "innerproduct";

/** Below −1 is outside as well. */
export function input(): Matrix {
  return { rows: 2, cols: 3, data: Float64Array.of(1, 1, 1, -1, -1, -1) };
}
