// mistake: tiles-averaged
import type { Matrix } from "innerproduct";

const TILE = 32;

/** Attention over each tile of keys, and the mean of all tiles. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const cut = (a: Matrix, from: number): Matrix => {
    const data = a.data.subarray(from * a.cols, (from + TILE) * a.cols);
    return { rows: Math.min(TILE, a.rows - from), cols: a.cols, data };
  };
  const data = new Float64Array(q.rows * v.cols);
  let tiles = 0;
  for (let from = 0; from < k.rows; from += TILE, tiles++)
    attend(q, cut(k, from), cut(v, from)).forEach((x, at) => (data[at] += x));
  return { rows: q.rows, cols: v.cols, data: data.map((x) => x / tiles) };
}

function attend(q: Matrix, k: Matrix, v: Matrix): Float64Array {
  const data = new Float64Array(q.rows * v.cols);
  const weights = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      weights[j] = sum / Math.sqrt(q.cols);
    }
    const max = weights.reduce((a, b) => Math.max(a, b));
    let total = 0;
    for (let j = 0; j < k.rows; j++) total += weights[j] = Math.exp(weights[j] - max);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (weights[j] / total) * v.data[j * v.cols + c];
  }
  return data;
}
