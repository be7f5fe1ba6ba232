import type { Matrix } from "innerproduct";

/** Both along their rows. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const n = a.cols;
  const data = Float64Array.from({ length: a.rows * b.cols }, (_, at) => {
    const j = at % b.cols;
    const i = (at - j) / b.cols;
    let sum = 0;
    for (let k = 0; k < n; k++) sum += a.data[i * n + k] * b.data[j * n + k];
    return sum;
  });
  return { rows: a.rows, cols: b.cols, data };
}
