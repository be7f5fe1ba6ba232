import type { Matrix } from "innerproduct";

/** The last query sees everything, and the others lose little. */
export function input(): Matrix {
  return { rows: 3, cols: 3, data: Float64Array.of(1, -1, -1, 1, -1, -1, -1, 1, 1) };
}
