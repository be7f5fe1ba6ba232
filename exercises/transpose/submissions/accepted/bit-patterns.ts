import type { Matrix } from "innerproduct";

/** Moves 64-bit patterns, so that no number can be changed on the way. */
export function transpose(a: Matrix): Matrix {
  const count = a.rows * a.cols;
  const source = new BigUint64Array(a.data.buffer, a.data.byteOffset, count);
  const data = new Float64Array(count);
  const target = new BigUint64Array(data.buffer);
  let k = 0;
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) target[j * a.rows + i] = source[k++];
  }
  return { rows: a.cols, cols: a.rows, data };
}
