// mistake: finite-mask
import type { Matrix } from "innerproduct";

/** As in a model that is handed its mask: a matrix to be added to the scores, with a very large number where −∞ belongs. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("one for each token");
  const n = q.rows;
  const mask = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (j > i ? -1e100 : 0)));
  const result = new Float64Array(n * v.cols);
  for (let i = 0; i < n; i++) {
    const scores = mask[i].map((offset, j) => {
      let sum = 0;
      for (let t = q.cols - 1; t >= 0; t--) sum += k.data[j * k.cols + t] * q.data[i * q.cols + t];
      return offset + sum / Math.sqrt(q.cols);
    });
    const top = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((score) => Math.exp(score - top));
    const total = terms.reduce((a, b) => a + b, 0);
    for (let c = 0; c < v.cols; c++) {
      let sum = 0;
      terms.forEach((term, j) => (sum += term * v.data[j * v.cols + c]));
      result[i * v.cols + c] = sum / total;
    }
  }
  return { rows: n, cols: v.cols, data: result };
}
