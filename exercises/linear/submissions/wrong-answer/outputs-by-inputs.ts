import type { Matrix, Vector } from "innerproduct";

/** Output after output. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const data = Array.from(b, (bias, j) =>
    Array.from({ length: x.rows }, (_, i) => {
      const weights = w.data.subarray(j * w.cols, (j + 1) * w.cols);
      return weights.reduce((sum, y, t) => sum + y * x.data[i * x.cols + t], bias);
    }),
  );
  return { rows: w.rows, cols: x.rows, data: Float64Array.from(data.flat()) };
}
