import type { Matrix, Vector } from "innerproduct";

function* range(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}

function* outputs(x: Matrix, w: Matrix, b: Vector): Generator<number> {
  for (const i of range(x.rows)) {
    for (const j of range(w.rows)) {
      let sum = 0;
      for (const t of range(x.cols)) sum += x.data[i * x.cols + t] * w.data[j * w.cols + t];
      yield sum + b[j];
    }
  }
}

export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols) throw new RangeError("x and w differ in width");
  if (b.length !== w.rows) throw new RangeError("b and w differ in outputs");
  return { rows: x.rows, cols: w.rows, data: Float64Array.from(outputs(x, w, b)) };
}
