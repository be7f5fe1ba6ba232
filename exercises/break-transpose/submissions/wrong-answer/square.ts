import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 3, cols: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) };
}
