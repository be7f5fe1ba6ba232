import type { Matrix } from "../types.ts";
import { requireAttentionShapes } from "./attention-shapes.ts";

/**
 * Scaled dot-product attention softmax(QKᵀ/√d)·V: each output row is an average of the rows of V, weighted by how well
 * its query matches each key.
 *
 * Shapes: q n × d, k m × d, v m × dᵥ → n × dᵥ. n = 0 or dᵥ = 0 gives an empty matrix.
 * Errors: RangeError when q.cols ≠ k.cols, k.rows ≠ v.rows, data.length ≠ rows · cols, m = 0 (there is nothing to
 * average) or d = 0 (the scale 1/√0 has no value).
 * NaN in row i of q makes exactly row i of the result NaN. NaN in k or v, and scores that overflow, give what IEEE 754
 * arithmetic gives.
 * Accuracy: see attentionOracle. The largest score of a row is subtracted before exp, so that scores of any finite size
 * are safe.
 * Source: Vaswani et al. 2017 (1706.03762), §3.2.1. Two queries at a time, so that each key and value read from memory
 * serves both.
 */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  requireAttentionShapes(q, k, v);
  const result = new Float64Array(q.rows * v.cols);
  const scores = new Float64Array(2 * k.rows);
  const first = scores.subarray(0, k.rows);
  const second = scores.subarray(k.rows);
  const scale = 1 / Math.sqrt(q.cols);

  const even = q.rows - (q.rows % 2);
  for (let i = 0; i < even; i += 2) {
    scoreTwoQueries(q, k, i, scale, first, second);
    const sum0 = exponentiate(first);
    const sum1 = exponentiate(second);
    averageTwoRows(v, first, second, sum0, sum1, result, i);
  }
  if (even < q.rows) {
    scoreQuery(q, k, even, scale, first);
    averageRow(v, first, exponentiate(first), result, even);
  }
  return { rows: q.rows, cols: v.cols, data: result };
}

/** first[j] = ⟨qᵢ, kⱼ⟩·scale and second[j] = ⟨qᵢ₊₁, kⱼ⟩·scale; two keys at a time make a 2 × 2 register tile. */
function scoreTwoQueries(
  q: Matrix,
  k: Matrix,
  i: number,
  scale: number,
  first: Float64Array,
  second: Float64Array,
): void {
  const d = q.cols;
  const queries = q.data;
  const keys = k.data;
  const row0 = i * d;
  const row1 = row0 + d;
  const even = k.rows - (k.rows % 2);
  for (let j = 0; j < even; j += 2) {
    const key0 = j * d;
    const key1 = key0 + d;
    let sum00 = 0;
    let sum01 = 0;
    let sum10 = 0;
    let sum11 = 0;
    for (let t = 0; t < d; t++) {
      const query0 = queries[row0 + t];
      const query1 = queries[row1 + t];
      const a = keys[key0 + t];
      const b = keys[key1 + t];
      sum00 += query0 * a;
      sum01 += query0 * b;
      sum10 += query1 * a;
      sum11 += query1 * b;
    }
    first[j] = sum00 * scale;
    first[j + 1] = sum01 * scale;
    second[j] = sum10 * scale;
    second[j + 1] = sum11 * scale;
  }
  if (even < k.rows) {
    const key = even * d;
    let sum0 = 0;
    let sum1 = 0;
    for (let t = 0; t < d; t++) {
      sum0 += queries[row0 + t] * keys[key + t];
      sum1 += queries[row1 + t] * keys[key + t];
    }
    first[even] = sum0 * scale;
    second[even] = sum1 * scale;
  }
}

function scoreQuery(q: Matrix, k: Matrix, i: number, scale: number, scores: Float64Array): void {
  const d = q.cols;
  for (let j = 0; j < k.rows; j++) {
    let sum = 0;
    for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
    scores[j] = sum * scale;
  }
}

/** Replaces scores by e^(score − max) and returns their sum. A NaN score makes the sum NaN, and so the whole row. */
function exponentiate(scores: Float64Array): number {
  let largest = -Infinity;
  for (let j = 0; j < scores.length; j++) {
    if (scores[j] > largest) largest = scores[j];
  }
  let sum = 0;
  for (let j = 0; j < scores.length; j++) {
    const weight = Math.exp(scores[j] - largest);
    scores[j] = weight;
    sum += weight;
  }
  return sum;
}

/** Rows i and i + 1 of the result: Σⱼ weight[j]·vⱼ / sum, four values of V at a time. */
function averageTwoRows(
  v: Matrix,
  first: Float64Array,
  second: Float64Array,
  sum0: number,
  sum1: number,
  result: Float64Array,
  i: number,
): void {
  const { cols, data } = v;
  const row0 = i * cols;
  const row1 = row0 + cols;
  const even = v.rows - (v.rows % 2);
  for (let j = 0; j < even; j += 2) {
    const weight00 = first[j];
    const weight01 = first[j + 1];
    const weight10 = second[j];
    const weight11 = second[j + 1];
    const value0 = j * cols;
    const value1 = value0 + cols;
    for (let c = 0; c < cols; c++) {
      const a = data[value0 + c];
      const b = data[value1 + c];
      result[row0 + c] += weight00 * a + weight01 * b;
      result[row1 + c] += weight10 * a + weight11 * b;
    }
  }
  if (even < v.rows) {
    for (let c = 0; c < cols; c++) {
      result[row0 + c] += first[even] * data[even * cols + c];
      result[row1 + c] += second[even] * data[even * cols + c];
    }
  }
  for (let c = 0; c < cols; c++) {
    result[row0 + c] /= sum0;
    result[row1 + c] /= sum1;
  }
}

function averageRow(v: Matrix, weights: Float64Array, sum: number, result: Float64Array, i: number): void {
  const { cols, data } = v;
  for (let j = 0; j < v.rows; j++) {
    for (let c = 0; c < cols; c++) result[i * cols + c] += weights[j] * data[j * cols + c];
  }
  for (let c = 0; c < cols; c++) result[i * cols + c] /= sum;
}
