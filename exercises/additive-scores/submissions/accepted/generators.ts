import type { Matrix, Vector } from "innerproduct";

function* rows({ rows: count, cols, data }: Matrix): Generator<Vector> {
  for (let i = 0; i < count; i++) yield data.subarray(i * cols, (i + 1) * cols);
}

function* products(a: Vector, b: Vector): Generator<number> {
  for (const [t, x] of a.entries()) yield x * b[t];
}

function sum(terms: Iterable<number>): number {
  let total = 0;
  for (const term of terms) total += term;
  return total;
}

const projected = (x: Matrix, w: Matrix): Vector[] =>
  [...rows(x)].map((row) => Float64Array.from([...rows(w)], (weights) => sum(products(weights, row))));

function* scores(queries: Vector[], keys: Vector[], v: Vector): Generator<number> {
  for (const query of queries) {
    for (const key of keys) yield sum(products(v, query.map((x, t) => Math.tanh(x + key[t]))));
  }
}

export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  if (w1.cols !== q.cols || w2.cols !== k.cols || new Set([w1.rows, w2.rows, v.length]).size > 1) {
    throw new RangeError("shapes do not fit");
  }
  const data = Float64Array.from(scores(projected(q, w1), projected(k, w2), v));
  return { rows: q.rows, cols: k.rows, data };
}
