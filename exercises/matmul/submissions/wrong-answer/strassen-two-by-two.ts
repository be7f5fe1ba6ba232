import type { Matrix } from "innerproduct";

/** Seven multiplications for 2 × 2 instead of eight; small cells come out as differences of large sums. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("the inner sizes differ");
  if (a.rows === 2 && a.cols === 2 && b.cols === 2) return strassen(a.data, b.data);
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++)
    for (let k = 0; k < a.cols; k++)
      for (let j = 0; j < b.cols; j++)
        data[i * b.cols + j]! += a.data[i * a.cols + k]! * b.data[k * b.cols + j]!;
  return { rows: a.rows, cols: b.cols, data };
}

function strassen([a11, a12, a21, a22]: Float64Array, [b11, b12, b21, b22]: Float64Array): Matrix {
  const p1 = (a11! + a22!) * (b11! + b22!);
  const p2 = (a21! + a22!) * b11!;
  const p3 = a11! * (b12! - b22!);
  const p4 = a22! * (b21! - b11!);
  const p5 = (a11! + a12!) * b22!;
  const p6 = (a21! - a11!) * (b11! + b12!);
  const p7 = (a12! - a22!) * (b21! + b22!);
  return { rows: 2, cols: 2, data: Float64Array.of(p1 + p4 - p5 + p7, p3 + p5, p2 + p4, p1 - p2 + p3 + p6) };
}
