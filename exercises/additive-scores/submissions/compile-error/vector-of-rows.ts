import type { Matrix, Vector } from "innerproduct";

export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  const hidden: number = w1.data.map((x, t) => Math.tanh(x + w2.data[t]));
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(v, (x) => x * hidden) };
}
