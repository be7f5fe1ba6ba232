import type { Matrix } from "innerproduct";

/** Both sides divided by the fourth root of d, the keys turned first, the sum in the outer loop. */
export function scaledScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new Error("q and k differ in width");
  const d = q.cols;
  const m = k.rows;
  const half = Math.sqrt(Math.sqrt(d));
  const turned = new Float64Array(d * m);
  for (let j = 0; j < m; j++) for (let t = 0; t < d; t++) turned[t * m + j] = k.data[j * d + t] / half;
  const data = new Float64Array(q.rows * m);
  for (let i = 0; i < q.rows; i++) {
    for (let t = 0; t < d; t++) {
      const x = q.data[i * d + t] / half;
      for (let j = 0; j < m; j++) data[i * m + j] += x * turned[t * m + j];
    }
  }
  return { rows: q.rows, cols: m, data };
}
