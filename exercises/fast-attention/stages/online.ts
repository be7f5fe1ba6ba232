import type { Matrix } from "innerproduct";

/** So many keys and values at a time stay in the cache while every query uses them. */
const BLOCK = 64;

/** Block by block with a running maximum and sum for each query: no row of weights is ever complete, and none is stored. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
  const width = v.cols;
  const result = new Float64Array(q.rows * width);
  const maxima = new Float64Array(q.rows).fill(-Infinity);
  const sums = new Float64Array(q.rows);
  const weights = new Float64Array(BLOCK);
  for (let first = 0; first < k.rows; first += BLOCK) {
    const count = Math.min(BLOCK, k.rows - first);
    for (let i = 0; i < q.rows; i++) {
      const max = Math.max(maxima[i], score(q, k, i, first, count, weights));
      // What was summed up so far is brought to the measure of the new maximum.
      const shrinking = Math.exp(maxima[i] - max);
      maxima[i] = max;
      let sum = sums[i] * shrinking;
      const row = i * width;
      if (shrinking !== 1) for (let c = 0; c < width; c++) result[row + c] *= shrinking;
      for (let j = 0; j < count; j++) {
        weights[j] = Math.exp(weights[j] - max);
        sum += weights[j];
      }
      sums[i] = sum;
      add(v, first, count, weights, result, row);
    }
  }
  for (let i = 0; i < q.rows; i++) {
    for (let c = 0; c < width; c++) result[i * width + c] /= sums[i];
  }
  return { rows: q.rows, cols: width, data: result };
}

/** Four keys at a time against query i; returns the largest score. */
function score(q: Matrix, k: Matrix, i: number, first: number, count: number, scores: Float64Array): number {
  const d = q.cols;
  const queries = q.data;
  const keys = k.data;
  const root = Math.sqrt(d);
  const row = i * d;
  const whole = count - (count % 4);
  let max = -Infinity;
  for (let j = 0; j < whole; j += 4) {
    const key0 = (first + j) * d;
    const key1 = key0 + d;
    const key2 = key1 + d;
    const key3 = key2 + d;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let t = 0; t < d; t++) {
      const x = queries[row + t];
      sum0 += x * keys[key0 + t];
      sum1 += x * keys[key1 + t];
      sum2 += x * keys[key2 + t];
      sum3 += x * keys[key3 + t];
    }
    scores[j] = sum0 / root;
    scores[j + 1] = sum1 / root;
    scores[j + 2] = sum2 / root;
    scores[j + 3] = sum3 / root;
    max = Math.max(max, scores[j], scores[j + 1], scores[j + 2], scores[j + 3]);
  }
  for (let j = whole; j < count; j++) {
    let sum = 0;
    for (let t = 0; t < d; t++) sum += queries[row + t] * keys[(first + j) * d + t];
    scores[j] = sum / root;
    max = Math.max(max, scores[j]);
  }
  return max;
}

/** Four values at a time into one row of the result. */
function add(
  v: Matrix,
  first: number,
  count: number,
  weights: Float64Array,
  result: Float64Array,
  row: number,
): void {
  const { cols, data } = v;
  const whole = count - (count % 4);
  for (let j = 0; j < whole; j += 4) {
    const weight0 = weights[j];
    const weight1 = weights[j + 1];
    const weight2 = weights[j + 2];
    const weight3 = weights[j + 3];
    const from0 = (first + j) * cols;
    const from1 = from0 + cols;
    const from2 = from1 + cols;
    const from3 = from2 + cols;
    for (let c = 0; c < cols; c++) {
      result[row + c] +=
        weight0 * data[from0 + c] +
        weight1 * data[from1 + c] +
        (weight2 * data[from2 + c] + weight3 * data[from3 + c]);
    }
  }
  for (let j = whole; j < count; j++) {
    for (let c = 0; c < cols; c++) result[row + c] += weights[j] * data[(first + j) * cols + c];
  }
}
