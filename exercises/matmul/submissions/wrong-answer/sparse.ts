import type { Matrix } from "innerproduct";

/** Nothing to do for a weight of 0, or so it seems. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(a.rows * b.cols);
  a.data.forEach((weight, at) => {
    if (weight === 0) return;
    const k = at % a.cols;
    const i = (at - k) / a.cols;
    for (let j = 0; j < b.cols; j++) data[i * b.cols + j] += weight * b.data[k * b.cols + j];
  });
  return { rows: a.rows, cols: b.cols, data };
}
