import type { Matrix } from "innerproduct";

/** 0.1 · 3 − 0.3 · 1: on paper 0, for doubles 2.8e-17, and the product is rounded to 5.6e-17 more than 0.3. */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(0.1, -0.3, 3, 1) };
}
