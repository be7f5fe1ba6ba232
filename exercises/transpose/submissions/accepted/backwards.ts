import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const { rows: n, cols: m, data } = a;
  const flipped = new Float64Array(m * n);
  for (let k = m * n - 1, j = m - 1; j >= 0; j--) {
    for (let i = n - 1; i >= 0; i--) flipped[k--] = data[m * i + j];
  }
  return { rows: m, cols: n, data: flipped };
}
