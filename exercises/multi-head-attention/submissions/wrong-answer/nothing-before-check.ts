// mistake: shapes-not-checked
import type { Matrix } from "innerproduct";

/** Done before it has looked. */
export function multiHeadAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix {
  if (x.rows === 0) return { rows: 0, cols: x.cols, data: new Float64Array(0) };
  if ([wq, wk, wv, wo].some(({ rows, cols }) => rows !== x.cols || cols !== x.cols)) throw new RangeError("not d × d");
  if (heads === 0 || x.cols % heads !== 0) throw new RangeError("heads do not divide the width");
  const [q, k, v] = [wq, wk, wv].map((w) => times(x, w));
  const width = x.cols / heads;
  const joined = { rows: x.rows, cols: x.cols, data: new Float64Array(x.rows * x.cols) };
  for (let first = 0; first < x.cols; first += width) {
    const head = attend(columns(q, first, width), columns(k, first, width), columns(v, first, width));
    head.data.forEach((y, at) => (joined.data[Math.floor(at / width) * x.cols + first + (at % width)] = y));
  }
  return times(joined, wo);
}

function times(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("these do not fit");
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++)
    for (let t = 0; t < a.cols; t++)
      for (let c = 0; c < b.cols; c++) data[i * b.cols + c] += a.data[i * a.cols + t] * b.data[t * b.cols + c];
  return { rows: a.rows, cols: b.cols, data };
}

function columns(a: Matrix, first: number, cols: number): Matrix {
  const data = new Float64Array(a.rows * cols);
  for (let i = 0; i < a.rows; i++)
    for (let c = 0; c < cols; c++) data[i * cols + c] = a.data[i * a.cols + first + c];
  return { rows: a.rows, cols, data };
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
