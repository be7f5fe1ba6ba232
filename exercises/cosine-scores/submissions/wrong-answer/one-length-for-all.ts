// mistake: whole-matrix
import type { Matrix } from "innerproduct";

function squares(data: Float64Array): number {
  let sum = 0;
  for (const x of data) sum += x * x;
  return sum;
}

/** One length for all numbers of a matrix. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const length = Math.sqrt(squares(q.data)) * Math.sqrt(squares(k.data));
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * q.cols + t];
      data[i * k.rows + j] = length === 0 ? 0 : Math.max(-1, Math.min(1, dot / length));
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
