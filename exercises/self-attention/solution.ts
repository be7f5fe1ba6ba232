import type { Matrix } from "innerproduct";

/** Attention of the tokens with themselves, through three projections. */
export function selfAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix {
  if (wq.cols !== wk.cols) throw new RangeError(`queries have width ${wq.cols}, keys have width ${wk.cols}`);
  return attention(product(x, wq), product(x, wk), product(x, wv));
}

/** a·b, row by row: the inner loop walks along a row of b and a row of the result. */
function product(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError(`${a.cols} columns against ${b.rows} rows`);
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let t = 0; t < a.cols; t++) {
      const factor = a.data[i * a.cols + t];
      for (let c = 0; c < b.cols; c++) data[i * b.cols + c] += factor * b.data[t * b.cols + c];
    }
  }
  return { rows: a.rows, cols: b.cols, data };
}

function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const root = Math.sqrt(q.cols); // the width of queries and keys, not that of the tokens
  const data = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      weights[j] = dot / root;
      max = Math.max(max, weights[j]);
    }
    let sum = 0;
    for (let j = 0; j < k.rows; j++) {
      weights[j] = Math.exp(weights[j] - max);
      sum += weights[j];
    }
    for (let j = 0; j < k.rows; j++) {
      const weight = weights[j] / sum;
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += weight * v.data[j * v.cols + c];
    }
  }
  return { rows: q.rows, cols: v.cols, data };
}
