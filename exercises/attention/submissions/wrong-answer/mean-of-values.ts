// mistake: mean
import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const mean = new Float64Array(v.cols);
  for (let j = 0; j < v.rows; j++) for (let c = 0; c < v.cols; c++) mean[c] += v.data[j * v.cols + c] / v.rows;
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) data.set(mean, i * v.cols);
  return { rows: q.rows, cols: v.cols, data };
}
