import type { Matrix } from "innerproduct";

/**
 * a = b = (1, 1, 1). The double next to √3 is a little too small, so its square is 2.9999999999999996, and 3 divided by that
 * is 1.0000000000000002. Whoever takes the arc cosine of it gets NaN.
 */
export function input(): Matrix {
  return { rows: 2, cols: 3, data: Float64Array.of(1, 1, 1, 1, 1, 1) };
}
