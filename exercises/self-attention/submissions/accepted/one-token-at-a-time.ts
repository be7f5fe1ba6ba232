import type { Matrix } from "innerproduct";

/** Keys and values first; then each token asks, with a running maximum. */
export function selfAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix {
  if (wq.cols !== wk.cols) throw new RangeError("wq and wk differ in width");
  const keys = times(x, wk);
  const values = times(x, wv);
  const scale = 1 / Math.sqrt(wq.cols);
  const out = new Float64Array(x.rows * wv.cols);
  for (let i = 0; i < x.rows; i++) {
    const token = { rows: 1, cols: x.cols, data: x.data.subarray(i * x.cols, (i + 1) * x.cols) };
    const query = times(token, wq).map((value) => value * scale);
    const row = out.subarray(i * wv.cols, (i + 1) * wv.cols);
    let max = -Infinity;
    let sum = 0;
    for (let j = 0; j < x.rows; j++) {
      let score = 0;
      for (let t = 0; t < query.length; t++) score += query[t] * keys[j * wk.cols + t];
      const next = Math.max(max, score);
      const rescale = Math.exp(max - next);
      const weight = Math.exp(score - next);
      sum = sum * rescale + weight;
      for (let c = 0; c < row.length; c++) row[c] = row[c] * rescale + weight * values[j * wv.cols + c];
      max = next;
    }
    for (let c = 0; c < row.length; c++) row[c] /= sum;
  }
  if (x.rows === 0 && wq.rows !== x.cols) throw new RangeError("wq does not fit");
  return { rows: x.rows, cols: wv.cols, data: out };
}

function times(a: Matrix, b: Matrix): Float64Array {
  if (a.cols !== b.rows) throw new RangeError("a projection does not fit");
  const data = new Float64Array(a.rows * b.cols);
  for (let t = 0; t < a.cols; t++)
    for (let i = 0; i < a.rows; i++)
      for (let c = 0; c < b.cols; c++) data[i * b.cols + c] += a.data[i * a.cols + t] * b.data[t * b.cols + c];
  return data;
}
