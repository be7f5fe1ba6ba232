import type { Matrix } from "innerproduct";

/** 64 instead of 1. */
export function input(): Matrix {
  return { rows: 2, cols: 4, data: Float64Array.of(1e9, 65, -1e9, -64, 1e9, 1, 1e9, 1) };
}
