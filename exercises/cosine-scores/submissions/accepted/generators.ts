import type { Matrix, Vector } from "innerproduct";

function* rows({ rows: count, cols, data }: Matrix): Generator<Vector> {
  for (let i = 0; i < count; i++) yield data.slice(i * cols, (i + 1) * cols);
}

function* products(a: Vector, b: Vector): Generator<number> {
  for (const [t, x] of a.entries()) yield x * b[t];
}

function sum(terms: Iterable<number>): number {
  let total = 0;
  for (const term of terms) total += term;
  return total;
}

function* scores(q: Matrix, k: Matrix): Generator<number> {
  const keys = [...rows(k)].map(normalised);
  for (const row of rows(q)) {
    const query = normalised(row);
    for (const key of keys) yield Math.max(-1, Math.min(1, sum(products(query, key))));
  }
}

function normalised(row: Vector): Vector {
  const top = Math.max(0, ...row.map(Math.abs));
  if (top === 0) return row;
  for (const t of row.keys()) row[t] /= top;
  const factor = 1 / Math.sqrt(sum(products(row, row)));
  return row.map((x) => x * factor);
}

export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new Error("q and k must be equally wide");
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(scores(q, k)) };
}
