// mistake: normalised-in-place
import type { Matrix } from "innerproduct";

/** Writes unit rows into q and k. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  for (const { rows, cols, data } of [q, k]) {
    for (let i = 0; i < rows; i++) {
      let top = 0, squares = 0;
      for (let t = 0; t < cols; t++) top = Math.max(top, Math.abs(data[i * cols + t]));
      if (top === 0) continue;
      for (let t = 0; t < cols; t++) squares += (data[i * cols + t] / top) ** 2;
      for (let t = 0; t < cols; t++) data[i * cols + t] = data[i * cols + t] / top / Math.sqrt(squares);
    }
  }
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * q.cols + t];
      data[i * k.rows + j] = Math.max(-1, Math.min(1, dot));
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
