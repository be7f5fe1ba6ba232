import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 3, cols: 2, data: Float64Array.of(1, 2, 3, 4, 5, 6) };
}
