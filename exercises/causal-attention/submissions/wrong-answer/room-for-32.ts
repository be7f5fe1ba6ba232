import type { Matrix } from "innerproduct";

/** A query of more than 32 elements does not fit into its line. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const [n, d, width] = [q.rows, q.cols, v.cols];
  const data = new Float64Array(n * width);
  const line = new Float64Array(32);
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < d; t++) line[t] = q.data[i * d + t] / Math.sqrt(d);
    const scores = Array.from({ length: i + 1 }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += line[t] * k.data[j * d + t];
      return sum;
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
