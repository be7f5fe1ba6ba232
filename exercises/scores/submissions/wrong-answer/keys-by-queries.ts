import type { Matrix } from "innerproduct";

export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const data: number[] = [];
  for (let j = 0; j < k.rows; j++) {
    for (let i = 0; i < q.rows; i++) {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      data.push(sum);
    }
  }
  return { rows: k.rows, cols: q.rows, data: Float64Array.from(data) };
}
