import type { Matrix } from "innerproduct";

/** Several attentions on blocks of columns of the projections, side by side, times wo. */
export function multiHeadAttention(
  x: Matrix,
  wq: Matrix,
  wk: Matrix,
  wv: Matrix,
  wo: Matrix,
  heads: number,
): Matrix {
  const d = x.cols;
  for (const w of [wq, wk, wv, wo])
    if (w.rows !== d || w.cols !== d) throw new RangeError(`weights are ${w.rows}×${w.cols}, not ${d}×${d}`);
  if (d % heads !== 0) throw new RangeError(`${heads} heads cannot share ${d} columns evenly`); // NaN for 0 heads

  const [q, k, v] = [product(x, wq), product(x, wk), product(x, wv)];
  const width = d / heads;
  const joined = new Float64Array(x.rows * d);
  for (let first = 0; first < d; first += width) attend(q, k, v, first, width, joined);
  return product({ rows: x.rows, cols: d, data: joined }, wo);
}

/** One head: attention on `width` columns from `first` on, into the same columns of `joined`. */
function attend(q: Matrix, k: Matrix, v: Matrix, first: number, width: number, joined: Float64Array): void {
  const d = q.cols;
  const root = Math.sqrt(width); // a score of this head sums over its own columns only
  const weights = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = first; t < first + width; t++) dot += q.data[i * d + t] * k.data[j * d + t];
      weights[j] = dot / root;
      max = Math.max(max, weights[j]);
    }
    let sum = 0;
    for (let j = 0; j < k.rows; j++) {
      weights[j] = Math.exp(weights[j] - max);
      sum += weights[j];
    }
    for (let j = 0; j < v.rows; j++) {
      const weight = weights[j] / sum;
      for (let t = first; t < first + width; t++) joined[i * d + t] += weight * v.data[j * d + t];
    }
  }
}

function product(a: Matrix, b: Matrix): Matrix {
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let t = 0; t < a.cols; t++) {
      const factor = a.data[i * a.cols + t];
      for (let c = 0; c < b.cols; c++) data[i * b.cols + c] += factor * b.data[t * b.cols + c];
    }
  }
  return { rows: a.rows, cols: b.cols, data };
}
