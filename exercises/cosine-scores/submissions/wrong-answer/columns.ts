// mistake: columns-normalised
import type { Matrix } from "innerproduct";

/** Every column has length 1 before the product. */
function units({ rows, cols, data }: Matrix): Float64Array {
  const result = Float64Array.from(data);
  for (let c = 0; c < cols; c++) {
    let squares = 0;
    for (let r = 0; r < rows; r++) squares += data[r * cols + c] ** 2;
    for (let r = 0; r < rows; r++) result[r * cols + c] /= squares === 0 ? 1 : Math.sqrt(squares);
  }
  return result;
}

export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const [a, b] = [units(q), units(k)];
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += a[i * q.cols + t] * b[j * q.cols + t];
      data[i * k.rows + j] = Math.max(-1, Math.min(1, dot));
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
