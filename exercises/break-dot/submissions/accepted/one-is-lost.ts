import type { Matrix } from "innerproduct";

/** 10¹⁸ + 1 − 10¹⁸: the 1 is rounded away, and 0 is no digit of 1. */
export function input(): Matrix {
  return { rows: 2, cols: 3, data: Float64Array.of(1e9, 1, -1e9, 1e9, 1, 1e9) };
}
