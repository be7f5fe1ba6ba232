import type { Matrix, Vector } from "innerproduct";

/** vᵀ tanh(W₁q + W₂k) for every query and every key. */
export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  const h = v.length;
  if (w1.cols !== q.cols) throw new RangeError(`w1 has width ${w1.cols}, queries have width ${q.cols}`);
  if (w2.cols !== k.cols) throw new RangeError(`w2 has width ${w2.cols}, keys have width ${k.cols}`);
  if (w1.rows !== h || w2.rows !== h)
    throw new RangeError(`hidden widths ${w1.rows}, ${w2.rows} and ${h} differ`);

  // Once for each vector, not once for each pair.
  const queries = projected(q, w1);
  const keys = projected(k, w2);

  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let t = 0; t < h; t++) score += v[t] * Math.tanh(queries[i * h + t] + keys[j * h + t]);
      data[i * k.rows + j] = score;
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}

/** Row i holds W xᵢ. */
function projected(x: Matrix, w: Matrix): Float64Array {
  const result = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let t = 0; t < w.rows; t++) {
      let sum = 0;
      for (let c = 0; c < x.cols; c++) sum += w.data[t * w.cols + c] * x.data[i * x.cols + c];
      result[i * w.rows + t] = sum;
    }
  }
  return result;
}
