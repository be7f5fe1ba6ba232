import type { Matrix } from "innerproduct";

/** Takes every matrix for square. */
export function transpose(a: Matrix): Matrix {
  const n = Math.round(Math.sqrt(a.data.length));
  const data = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) data[j * n + i] = a.data[i * n + j];
  return { rows: n, cols: n, data };
}
