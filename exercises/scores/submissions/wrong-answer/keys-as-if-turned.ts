import type { Matrix } from "innerproduct";

export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const data = Float64Array.from({ length: q.rows * k.rows }, (_, at) => {
    const j = at % k.rows;
    const i = (at - j) / k.rows;
    let sum = 0;
    for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[t * k.rows + j];
    return sum;
  });
  return { rows: q.rows, cols: k.rows, data };
}
