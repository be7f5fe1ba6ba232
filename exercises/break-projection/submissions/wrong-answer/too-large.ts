import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(1e200, 0, 1, 1) };
}
