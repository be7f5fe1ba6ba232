import type { Matrix } from "innerproduct";

export function input(): Matrix {
  const d = 64;
  const data = new Float64Array(17 * d);
  for (let c = 0; c < d; c++) {
    data[c] = 0.5;
    data[d + c] = 0.2;
  }
  return { rows: 17, cols: d, data };
}
