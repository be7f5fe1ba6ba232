// mistake: shapes-not-checked
import type { Matrix } from "innerproduct";

/** Without queries no shape is looked at. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.rows === 0) return { rows: 0, cols: v.cols, data: new Float64Array(0) };
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const [n, d, width] = [q.rows, q.cols, v.cols];
  const data = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    const scores = Array.from({ length: i + 1 }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += q.data[i * d + t] * k.data[j * d + t];
      return sum / Math.sqrt(d);
    });
    const max = Math.max(...scores);
    const terms = scores.map((score) => Math.exp(score - max));
    const total = terms.reduce((a, b) => a + b, 0);
    for (const [j, term] of terms.entries()) {
      for (let c = 0; c < width; c++) data[i * width + c] += (term / total) * v.data[j * width + c];
    }
  }
  return { rows: n, cols: width, data };
}
