import type { Matrix } from "innerproduct";

/** Writes the transpose of b into b. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const [n, c] = [b.rows, b.cols];
  const copy = b.data.slice();
  for (let k = 0; k < n; k++) for (let j = 0; j < c; j++) b.data[j * n + k] = copy[k * c + j];
  const data = new Float64Array(a.rows * c);
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < c; j++) for (let k = 0; k < n; k++) data[i * c + j] += a.data[i * n + k] * b.data[j * n + k];
  return { rows: a.rows, cols: c, data };
}
