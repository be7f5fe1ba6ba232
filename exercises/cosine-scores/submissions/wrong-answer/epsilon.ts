// mistake: epsilon
import type { Matrix } from "innerproduct";

/** The customary guard against 0 / 0. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const { cols: d } = q;
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let dot = 0, aa = 0, bb = 0;
      for (let t = 0; t < d; t++) {
        const a = q.data[i * d + t], b = k.data[j * d + t];
        dot += a * b;
        aa += a * a;
        bb += b * b;
      }
      data[i * k.rows + j] = Math.min(1, Math.max(-1, dot / (Math.sqrt(aa) * Math.sqrt(bb) + 1e-8)));
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
