import type { Matrix } from "innerproduct";

/** Six ones between two large products that cancel. */
export function input(): Matrix {
  const a = new Float64Array(8).fill(1);
  const b = new Float64Array(8).fill(1);
  a[0] = b[0] = b[7] = 1e9;
  a[7] = -1e9;
  const data = new Float64Array(16);
  data.set(a);
  data.set(b, 8);
  return { rows: 2, cols: 8, data };
}
