import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 2, cols: 1, data: Float64Array.of(3, 7) };
}
