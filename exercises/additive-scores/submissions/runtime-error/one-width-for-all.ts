import type { Matrix, Vector } from "innerproduct";

/** Insists on queries and keys of one width. */
export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  if (q.cols !== k.cols) throw new RangeError("queries and keys must have one width");
  if (w1.cols !== q.cols || w2.cols !== k.cols || w1.rows !== v.length || w2.rows !== v.length) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++)
      for (let t = 0; t < v.length; t++) {
        let a = 0;
        for (let c = 0; c < q.cols; c++) a += w1.data[t * q.cols + c] * q.data[i * q.cols + c] + w2.data[t * q.cols + c] * k.data[j * q.cols + c];
        data[i * k.rows + j] += v[t] * Math.tanh(a);
      }
  return { rows: q.rows, cols: k.rows, data };
}
