import type { Matrix } from "innerproduct";

/** The projection of b is b itself, whichever way a points. */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(-3, -4, 3, 4) };
}
