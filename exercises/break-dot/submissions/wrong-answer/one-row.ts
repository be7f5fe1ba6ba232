import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 1, cols: 3, data: Float64Array.of(1e9, 1, -1e9) };
}
