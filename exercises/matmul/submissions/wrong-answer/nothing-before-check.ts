// mistake: shapes-not-checked
import type { Matrix } from "innerproduct";

/** Done before it has looked, where nothing is to be multiplied. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const data = new Float64Array(a.rows * b.cols);
  if (data.length === 0 || a.cols === 0) return { rows: a.rows, cols: b.cols, data };
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  data.forEach((_, at) => {
    const j = at % b.cols;
    const i = (at - j) / b.cols;
    for (let k = 0; k < a.cols; k++) data[at] += a.data[i * a.cols + k] * b.data[k * b.cols + j];
  });
  return { rows: a.rows, cols: b.cols, data };
}
