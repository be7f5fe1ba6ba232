import type { Matrix } from "innerproduct";

export function input(): Matrix {
  const data = new Float64Array(64).fill(1);
  data[0] = -1;
  return { rows: 8, cols: 8, data };
}
