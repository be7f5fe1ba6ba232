import type { Matrix } from "innerproduct";

function* range(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}

function sum(n: number, term: (i: number) => number): number {
  let total = 0;
  for (const i of range(n)) total += term(i);
  return total;
}

function* scores(q: Matrix, k: Matrix, w: Matrix): Generator<number> {
  for (const i of range(q.rows)) {
    const seen = [...range(w.cols)].map((u) => sum(w.rows, (t) => q.data[i * w.rows + t] * w.data[t * w.cols + u]));
    for (const j of range(k.rows)) yield sum(w.cols, (u) => seen[u] * k.data[j * w.cols + u]);
  }
}

export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new TypeError("shapes do not fit");
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(scores(q, k, w)) };
}
