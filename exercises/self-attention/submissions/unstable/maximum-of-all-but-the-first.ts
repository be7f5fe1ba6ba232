import type { Matrix } from "innerproduct";

/** The first token is not looked at for the maximum. */
export function selfAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix {
  if ([wq, wk, wv].some((w) => w.rows !== x.cols) || wq.cols !== wk.cols) throw new RangeError("shapes do not fit");
  const q = product(x, wq);
  const k = product(x, wk);
  const v = product(x, wv);
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      return sum / Math.sqrt(q.cols);
    });
    const max = scores.subarray(Math.min(1, scores.length - 1)).reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (terms[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}

function product(a: Matrix, b: Matrix): Matrix {
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++)
    for (let c = 0; c < b.cols; c++)
      for (let t = 0; t < a.cols; t++) data[i * b.cols + c] += a.data[i * a.cols + t] * b.data[t * b.cols + c];
  return { rows: a.rows, cols: b.cols, data };
}
