import type { Matrix } from "innerproduct/spec";
import { attention, softmax } from "innerproduct/core";

/** Attention for matrices that fit; for others what loops without a check give: where a wrong index finds nothing, NaN. */
export function uncheckedLoops(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols === k.cols && k.rows === v.rows) return attention(q, k, v);
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t]! * k.data[j * k.cols + t]!;
      return sum / Math.sqrt(q.cols);
    });
    softmax(scores).forEach((weight, j) => {
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c]! += weight * v.data[j * v.cols + c]!;
    });
  }
  return { rows: q.rows, cols: v.cols, data };
}
