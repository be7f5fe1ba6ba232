// mistake: shapes-not-checked
import type { Matrix } from "innerproduct";

/** Wide enough, it thinks: queries never read beyond a key. */
export function selfAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix {
  if (wq.cols > wk.cols) throw new RangeError("queries are too wide");
  return attend(times(x, wq), times(x, wk), times(x, wv));
}

function times(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("these do not fit");
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++)
    for (let t = 0; t < a.cols; t++)
      for (let c = 0; c < b.cols; c++) data[i * b.cols + c] += a.data[i * a.cols + t] * b.data[t * b.cols + c];
  return { rows: a.rows, cols: b.cols, data };
}

function attend(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      return sum / Math.sqrt(q.cols);
    });
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (terms[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}
