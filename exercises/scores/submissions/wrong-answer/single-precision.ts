import type { Matrix } from "innerproduct";

export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const data = new Float32Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++)
      for (let t = 0; t < q.cols; t++) data[i * k.rows + j] += q.data[i * q.cols + t] * k.data[j * k.cols + t];
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(data) };
}
