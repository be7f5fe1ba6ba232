import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  return { rows: q.rows, cols: v.cols, data: new Float64Array(q.rows * v.cols) };
}
