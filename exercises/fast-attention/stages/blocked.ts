import type { Matrix } from "innerproduct";

/** Two queries against two keys: four numbers read give four products, where one against one needs two for each. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
  const result = new Float64Array(q.rows * v.cols);
  const first = new Float64Array(k.rows);
  const second = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i += 2) {
    const next = Math.min(i + 1, q.rows - 1); // the last query may be its own partner
    score(q, k, i, next, first, second);
    average(v, first, exponentiate(first), result, i);
    if (next > i) average(v, second, exponentiate(second), result, next);
  }
  return { rows: q.rows, cols: v.cols, data: result };
}

function score(
  q: Matrix,
  k: Matrix,
  i: number,
  next: number,
  first: Float64Array,
  second: Float64Array,
): void {
  const d = q.cols;
  const queries = q.data;
  const keys = k.data;
  const root = Math.sqrt(d);
  const row0 = i * d;
  const row1 = next * d;
  for (let j = 0; j < k.rows; j += 2) {
    const other = Math.min(j + 1, k.rows - 1);
    const key0 = j * d;
    const key1 = other * d;
    let sum00 = 0;
    let sum01 = 0;
    let sum10 = 0;
    let sum11 = 0;
    for (let t = 0; t < d; t++) {
      const x = queries[row0 + t];
      const y = queries[row1 + t];
      const a = keys[key0 + t];
      const b = keys[key1 + t];
      sum00 += x * a;
      sum01 += x * b;
      sum10 += y * a;
      sum11 += y * b;
    }
    first[j] = sum00 / root;
    first[other] = sum01 / root;
    second[j] = sum10 / root;
    second[other] = sum11 / root;
  }
}

function exponentiate(scores: Float64Array): number {
  let max = -Infinity;
  for (let j = 0; j < scores.length; j++) max = Math.max(max, scores[j]);
  let sum = 0;
  for (let j = 0; j < scores.length; j++) {
    scores[j] = Math.exp(scores[j] - max);
    sum += scores[j];
  }
  return sum;
}

/** Two values at a time, so that a number of the result is read and written half as often. */
function average(v: Matrix, weights: Float64Array, sum: number, result: Float64Array, i: number): void {
  const { rows, cols, data } = v;
  const to = i * cols;
  const even = rows - (rows % 2);
  for (let j = 0; j < even; j += 2) {
    const weight0 = weights[j];
    const weight1 = weights[j + 1];
    const from0 = j * cols;
    const from1 = from0 + cols;
    for (let c = 0; c < cols; c++) result[to + c] += weight0 * data[from0 + c] + weight1 * data[from1 + c];
  }
  if (even < rows) {
    for (let c = 0; c < cols; c++) result[to + c] += weights[even] * data[even * cols + c];
  }
  for (let c = 0; c < cols; c++) result[to + c] /= sum;
}
