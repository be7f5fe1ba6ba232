import type { Matrix } from "#grader/core/index.ts";
import { transpose } from "#grader/core/index.ts";
import { exponential } from "#grader/core/kernels/exponential.ts";

/**
 * The kernel's 3 × 2 sums on arrays made by each call instead of one constant array, whole rows instead of blocks. Shorter, and slower by a
 * quarter: V8 adds up the address of an array that is no constant at each access.
 */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const { rows: n, cols: d } = q;
  const { rows: m } = k;
  const width = v.cols;
  const columns = transpose(v).data;
  const rows = 3 * Math.ceil(n / 3);
  const result = new Float64Array(rows * width);
  const queries = new Float64Array(3 * d);
  const weights = new Float64Array(3 * m);
  const scale = 1 / Math.sqrt(d);
  for (let i = 0; i < n; i += 3) {
    queries.set(q.data.subarray(i * d, (i + 3) * d));
    for (let j = 0; j < m; j += 2)
      multiplyRows(queries, k.data, Math.min(j, m - 2) * d, d, weights, Math.min(j, m - 2), m);
    const sums = [0, 1, 2].map((r) => exponentiate(weights, r * m, m, scale));
    for (let c = 0; c < width; c += 2)
      multiplyRows(
        weights,
        columns,
        Math.min(c, width - 2) * m,
        m,
        result,
        i * width + Math.min(c, width - 2),
        width,
      );
    for (let r = 0; r < 3; r++) {
      for (let c = 0; c < width; c++) result[(i + r) * width + c]! /= sums[r]!;
    }
  }
  return { rows: n, cols: width, data: result.slice(0, n * width) };
}

function multiplyRows(
  a: Float64Array,
  b: Float64Array,
  from: number,
  length: number,
  out: Float64Array,
  to: number,
  stride: number,
): void {
  const left2 = (length + length) | 0;
  const right1 = (from + length) | 0;
  let sum00 = 0;
  let sum01 = 0;
  let sum10 = 0;
  let sum11 = 0;
  let sum20 = 0;
  let sum21 = 0;
  for (let t = 0; t < length; t++) {
    const b0 = b[(from + t) | 0]!;
    const b1 = b[(right1 + t) | 0]!;
    const a0 = a[t]!;
    const a1 = a[(length + t) | 0]!;
    const a2 = a[(left2 + t) | 0]!;
    sum00 += a0 * b0;
    sum01 += a0 * b1;
    sum10 += a1 * b0;
    sum11 += a1 * b1;
    sum20 += a2 * b0;
    sum21 += a2 * b1;
  }
  out[to] = sum00;
  out[to + 1] = sum01;
  out[to + stride] = sum10;
  out[to + stride + 1] = sum11;
  out[to + 2 * stride] = sum20;
  out[to + 2 * stride + 1] = sum21;
}

function exponentiate(weights: Float64Array, from: number, count: number, scale: number): number {
  const end = from + count;
  let largest = -Infinity;
  for (let j = from; j < end; j++) if (weights[j]! > largest) largest = weights[j]!;
  let sum = 0;
  for (let j = from; j < end; j++) {
    const weight = exponential((weights[j]! - largest) * scale);
    weights[j] = weight;
    sum += weight;
  }
  return sum;
}
