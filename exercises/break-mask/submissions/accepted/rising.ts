import type { Matrix } from "innerproduct";

/** Every row rises from −1 to 1. */
export function input(): Matrix {
  const n = 8;
  const data = Float64Array.from({ length: n * n }, (_, k) => -1 + (2 * (k % n)) / (n - 1));
  return { rows: n, cols: n, data };
}
