import type { Matrix } from "innerproduct";

/** A matrix that the transpose beside this gets wrong. */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(1, 2, 3, 4) };
}
