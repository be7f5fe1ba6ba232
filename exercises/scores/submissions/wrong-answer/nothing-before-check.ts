// mistake: shapes-not-checked
import type { Matrix } from "innerproduct";

/** Done before it has looked. */
export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.rows === 0 || k.rows === 0) return { rows: q.rows, cols: k.rows, data: new Float64Array(0) };
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++) {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      data[i * k.rows + j] = sum;
    }
  return { rows: q.rows, cols: k.rows, data };
}
