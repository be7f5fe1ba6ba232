import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 3, cols: 2, data: Float64Array.of(1, NaN, 1, 1, 0, 1) };
}
