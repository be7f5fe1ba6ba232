import type { Matrix } from "innerproduct";

/**
 * Two rows: the vectors a and b, for which the loop beside this has no correct
 * digit.
 */
export function input(): Matrix {
  return { rows: 2, cols: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6) };
}
