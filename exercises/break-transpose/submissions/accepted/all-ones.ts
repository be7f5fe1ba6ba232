import type { Matrix } from "innerproduct";

/** Even equal numbers show it: some places are never written. */
export function input(): Matrix {
  return { rows: 3, cols: 8, data: new Float64Array(24).fill(1) };
}
