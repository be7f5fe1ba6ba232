import type { Matrix } from "innerproduct";

/**
 * Two queries against two keys at a time: four numbers read give four products, and four sums do not wait for each other. Rows of weights
 * stay unnormalised until the end.
 */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`queries have width ${q.cols}, keys have width ${k.cols}`);
  if (k.rows !== v.rows) throw new RangeError(`there are ${k.rows} keys and ${v.rows} values`);

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

/** Scores of queries i and next, two keys at a time; the last key may be its own partner. */
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
  const scale = 1 / Math.sqrt(d);
  for (let j = 0; j < k.rows; j += 2) {
    const other = Math.min(j + 1, k.rows - 1);
    let sum00 = 0;
    let sum01 = 0;
    let sum10 = 0;
    let sum11 = 0;
    for (let t = 0; t < d; t++) {
      const x = queries[i * d + t];
      const y = queries[next * d + t];
      const a = keys[j * d + t];
      const b = keys[other * d + t];
      sum00 += x * a;
      sum01 += x * b;
      sum10 += y * a;
      sum11 += y * b;
    }
    first[j] = sum00 * scale;
    first[other] = sum01 * scale;
    second[j] = sum10 * scale;
    second[other] = sum11 * scale;
  }
}

/** Scores become unnormalised weights; returns their sum. */
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

/** Row i of the result, along rows of v, divided once at the end. */
function average(v: Matrix, weights: Float64Array, sum: number, result: Float64Array, i: number): void {
  const { rows, cols, data } = v;
  const to = i * cols;
  for (let j = 0; j < rows; j++) {
    const weight = weights[j];
    const from = j * cols;
    for (let c = 0; c < cols; c++) result[to + c] += weight * data[from + c];
  }
  for (let c = 0; c < cols; c++) result[to + c] /= sum;
}
