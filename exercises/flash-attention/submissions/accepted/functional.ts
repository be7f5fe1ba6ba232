import type { Matrix, Vector } from "innerproduct";

const rowsOf = ({ rows, cols, data }: Matrix): Vector[] =>
  Array.from({ length: rows }, (_, i) => data.subarray(i * cols, (i + 1) * cols));

const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i], 0);

const softmax = (x: Vector): Vector => {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const terms = x.map((value) => Math.exp(value - max));
  const sum = terms.reduce((a, b) => a + b, 0);
  return terms.map((term) => term / sum);
};

const mix = (weights: Vector, v: Matrix): Vector =>
  Float64Array.from({ length: v.cols }, (_, c) =>
    weights.reduce((sum, weight, j) => sum + weight * v.data[j * v.cols + c], 0),
  );

export const flashAttention = (q: Matrix, k: Matrix, v: Matrix): Matrix => {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const keys = rowsOf(k);
  const outputs = rowsOf(q).map((query) =>
    mix(softmax(Float64Array.from(keys, (key) => dot(query, key) / Math.sqrt(q.cols))), v),
  );
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(outputs.flatMap((row) => [...row])) };
};
