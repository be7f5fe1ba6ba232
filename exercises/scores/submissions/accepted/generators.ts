import type { Matrix } from "innerproduct";

function* range(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}

function* every(q: Matrix, k: Matrix): Generator<number> {
  for (const i of range(q.rows)) {
    for (const j of range(k.rows)) {
      let sum = 0;
      for (const t of range(q.cols)) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      yield sum;
    }
  }
}

export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("shapes do not fit");
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(every(q, k)) };
}
