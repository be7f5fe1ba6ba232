import type { Matrix, Vector } from "innerproduct";

const project = ({ rows, cols, data }: Matrix, w: Matrix): number[][] =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: w.rows }, (_, t) => {
      let sum = 0;
      for (let c = 0; c < cols; c++) sum += data[i * cols + c] * w.data[t * w.cols + c];
      return sum;
    }),
  );

/** Nothing bends. */
export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  if (w1.cols !== q.cols || w2.cols !== k.cols || w1.rows !== v.length || w2.rows !== v.length) throw new RangeError("shapes do not fit");
  const keys = project(k, w2);
  const scores = project(q, w1).map((a) => keys.map((b) => v.reduce((sum, weight, t) => sum + weight * (a[t] + b[t]), 0)));
  return { rows: q.rows, cols: k.rows, data: Float64Array.from(scores.flat()) };
}
