import type { Matrix, Vector } from "innerproduct";

/** One matrix [W₁ W₂] for query and key one after the other, anew for every pair. */
export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  if (w1.cols !== q.cols || w2.cols !== k.cols) throw new Error("w1 or w2 has the wrong width");
  if (w1.rows !== v.length || w2.rows !== v.length) throw new Error("hidden widths differ");
  const width = q.cols + k.cols;
  const both = new Float64Array(v.length * width);
  for (let t = 0; t < v.length; t++) {
    both.set(w1.data.subarray(t * q.cols, (t + 1) * q.cols), t * width);
    both.set(w2.data.subarray(t * k.cols, (t + 1) * k.cols), t * width + q.cols);
  }
  const pair = new Float64Array(width);
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    pair.set(q.data.subarray(i * q.cols, (i + 1) * q.cols));
    for (let j = 0; j < k.rows; j++) {
      pair.set(k.data.subarray(j * k.cols, (j + 1) * k.cols), q.cols);
      for (let t = v.length - 1; t >= 0; t--) {
        let a = 0;
        for (let c = 0; c < width; c++) a += both[t * width + c] * pair[c];
        data[i * k.rows + j] += v[t] * Math.tanh(a);
      }
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
