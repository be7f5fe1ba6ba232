// mistake: multiplied-by-root
import type { Matrix } from "innerproduct";

/** The scores are multiplied by √d, not divided. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  const root = Math.sqrt(q.cols);
  for (let i = 0; i < q.rows; i++) {
    const w = Float64Array.from({ length: k.rows }, (_, j) => {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      return dot * root;
    });
    const max = w.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = w.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    terms.forEach((term, j) => {
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (term / sum) * v.data[j * v.cols + c];
    });
  }
  return { rows: q.rows, cols: v.cols, data };
}
