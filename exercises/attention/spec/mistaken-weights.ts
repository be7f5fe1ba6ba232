import type { Matrix } from "innerproduct/spec";
import { matmul, transpose } from "innerproduct/core";

export function checked(q: Matrix, k: Matrix, v: Matrix): void {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("these matrices do not fit");
}

/** The four steps with another third one: `weigh` makes weights of the rows of scaled scores. */
export function weighted(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  weigh: (rows: Float64Array[]) => Float64Array[],
): Matrix {
  checked(q, k, v);
  const scores = matmul(q, transpose(k)).data.map((score) => score / Math.sqrt(q.cols));
  const rows = Array.from({ length: q.rows }, (_, i) => scores.subarray(i * k.rows, (i + 1) * k.rows));
  const data = Float64Array.from(weigh(rows).flatMap((row) => [...row]));
  return matmul({ rows: q.rows, cols: k.rows, data }, v);
}

/** The largest of some scores of a row is subtracted from all of them. */
export function withMaximumOf(looked: (row: Float64Array) => Float64Array) {
  return (q: Matrix, k: Matrix, v: Matrix): Matrix =>
    weighted(q, k, v, (rows) =>
      rows.map((row) => {
        const top = largest(looked(row));
        return normalised(row.map((score) => Math.exp(score - top)));
      }),
    );
}

export function softmaxOf(row: Float64Array): Float64Array {
  return normalised(exponentials(row));
}

export function exponentials(row: Float64Array): Float64Array {
  const top = largest(row);
  return row.map((score) => Math.exp(score - top));
}

export function normalised(terms: Float64Array): Float64Array {
  const sum = total(terms);
  return terms.map((term) => term / sum);
}

export function largest(row: Float64Array): number {
  return row.reduce((most, x) => Math.max(most, x), -Infinity);
}

export function total(row: Float64Array): number {
  return row.reduce((sum, x) => sum + x, 0);
}
