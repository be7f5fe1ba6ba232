// mistake: scaled-dots
import type { Matrix, Vector } from "innerproduct";

const row = (a: Matrix, i: number): Vector => a.data.subarray(i * a.cols, (i + 1) * a.cols);

/** Scaled dot products. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const data = new Float64Array(q.rows * k.rows);
  data.forEach((_, at) => {
    const key = row(k, at % k.rows);
    data[at] = row(q, Math.floor(at / k.rows)).reduce((sum, x, t) => sum + (x * key[t]) / Math.sqrt(q.cols), 0);
  });
  return { rows: q.rows, cols: k.rows, data };
}
