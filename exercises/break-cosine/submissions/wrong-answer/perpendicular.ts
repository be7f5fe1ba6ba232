import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 2, cols: 3, data: Float64Array.of(1, 0, 2, 0, 5, 0) };
}
