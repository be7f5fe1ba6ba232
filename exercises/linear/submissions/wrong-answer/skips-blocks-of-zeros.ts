import type { Matrix, Vector } from "innerproduct";

/** Eight weights that are all 0 are skipped, and the NaN opposite them with them. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes differ");
  const d = x.cols;
  const data = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < w.rows; j++) {
      let sum = b[j];
      for (let from = 0; from < d; from += 8) {
        const weights = w.data.subarray(j * d + from, j * d + Math.min(from + 8, d));
        if (weights.length === 8 && weights.every((weight) => weight === 0)) continue;
        for (let t = 0; t < weights.length; t++) sum += x.data[i * d + from + t] * weights[t];
      }
      data[i * w.rows + j] = sum;
    }
  }
  return { rows: x.rows, cols: w.rows, data };
}
