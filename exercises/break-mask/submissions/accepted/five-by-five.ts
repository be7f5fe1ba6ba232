import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 5, cols: 5, data: Float64Array.of(-0.9, 0.8, 0.7, 0.9, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1) };
}
