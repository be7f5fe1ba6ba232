import type { Matrix } from "innerproduct";

/** Overwrites k with its transpose. */
export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const [m, d] = [k.rows, k.cols];
  const queries = q.data.slice();
  const keys = k.data.slice();
  for (let j = 0; j < m; j++) for (let t = 0; t < d; t++) k.data[t * m + j] = keys[j * d + t];
  const data = new Float64Array(q.rows * m);
  for (let i = 0; i < q.rows; i++)
    for (let t = 0; t < d; t++) for (let j = 0; j < m; j++) data[i * m + j] += queries[i * d + t] * k.data[t * m + j];
  return { rows: q.rows, cols: m, data };
}
