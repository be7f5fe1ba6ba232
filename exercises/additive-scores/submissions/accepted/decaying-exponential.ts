import type { Matrix, Vector } from "innerproduct";

/** tanh by an exponential that can only become small. */
function tanh(x: number): number {
  const decay = Math.exp(-2 * Math.abs(x));
  return (Math.sign(x) * (1 - decay)) / (1 + decay);
}

export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  const h = v.length;
  if (w1.cols !== q.cols || w2.cols !== k.cols || w1.rows !== h || w2.rows !== h) throw "shapes do not fit";
  const a = new Float64Array(q.rows * h);
  const b = new Float64Array(k.rows * h);
  for (let t = 0; t < h; t++) {
    for (let i = 0; i < q.rows; i++)
      for (let c = q.cols - 1; c >= 0; c--) a[i * h + t] += w1.data[t * q.cols + c] * q.data[i * q.cols + c];
    for (let j = 0; j < k.rows; j++)
      for (let c = k.cols - 1; c >= 0; c--) b[j * h + t] += w2.data[t * k.cols + c] * k.data[j * k.cols + c];
  }
  const data = new Float64Array(q.rows * k.rows);
  for (let t = 0; t < h; t++)
    for (let i = 0; i < q.rows; i++)
      for (let j = 0; j < k.rows; j++) data[i * k.rows + j] += v[t] * tanh(a[i * h + t] + b[j * h + t]);
  return { rows: q.rows, cols: k.rows, data };
}
