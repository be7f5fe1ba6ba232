import type { Matrix } from "innerproduct";

function* range(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}

function* cells(a: Matrix, b: Matrix): Generator<number> {
  for (const i of range(a.rows)) {
    for (const j of range(b.cols)) {
      let sum = 0;
      for (const k of range(a.cols)) sum += a.data[i * a.cols + k] * b.data[k * b.cols + j];
      yield sum;
    }
  }
}

export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new Error(`${a.cols} columns do not meet ${b.rows} rows`);
  return { rows: a.rows, cols: b.cols, data: Float64Array.from(cells(a, b)) };
}
