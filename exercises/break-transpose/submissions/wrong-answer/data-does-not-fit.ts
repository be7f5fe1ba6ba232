import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 2, cols: 3, data: Float64Array.of(1, 2, 3) };
}
