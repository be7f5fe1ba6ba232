import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return { rows: 4, cols: 2, data: Float64Array.of(0.1, 0.2, 0.3, 0.1, -0.2, 0.4, 0, 0.1) };
}
