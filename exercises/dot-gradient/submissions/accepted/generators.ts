import type { Matrix } from "innerproduct";

function* range(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}

function sum(n: number, term: (i: number) => number): number {
  let total = 0;
  for (const i of range(n)) total += term(i);
  return total;
}

function* gradient(q: Matrix, k: Matrix, g: Matrix): Generator<number> {
  for (const i of range(q.rows)) {
    for (const t of range(q.cols)) yield sum(k.rows, (j) => g.data[i * g.cols + j] * k.data[j * k.cols + t]);
  }
  for (const j of range(k.rows)) {
    for (const t of range(q.cols)) yield sum(q.rows, (i) => g.data[i * g.cols + j] * q.data[i * q.cols + t]);
  }
}

export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  if (q.cols !== k.cols || g.rows !== q.rows || g.cols !== k.rows) throw new TypeError("shapes do not fit");
  return { rows: q.rows + k.rows, cols: q.cols, data: Float64Array.from(gradient(q, k, g)) };
}
