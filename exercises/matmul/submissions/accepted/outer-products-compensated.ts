import type { Matrix } from "innerproduct";

/** A sum of n outer products from the last to the first, each cell with the lost digits beside it (Kahan). */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(a.rows * b.cols);
  const lost = new Float64Array(data.length);
  for (let k = a.cols - 1; k >= 0; k--) {
    for (let at = 0; at < data.length; at++) {
      const j = at % b.cols;
      const i = (at - j) / b.cols;
      const term = a.data[i * a.cols + k] * b.data[k * b.cols + j] - lost[at];
      const next = data[at] + term;
      lost[at] = next - data[at] - term;
      data[at] = next;
    }
  }
  return { rows: a.rows, cols: b.cols, data };
}
