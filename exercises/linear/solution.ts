import type { Matrix, Vector } from "innerproduct";

/** x wᵀ + b: each output is the dot product of an input with a row of w, plus a bias. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols) throw new RangeError(`inputs have width ${x.cols}, weights have width ${w.cols}`);
  if (b.length !== w.rows) throw new RangeError(`${b.length} biases for ${w.rows} outputs`);

  const width = x.cols;
  const data = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < w.rows; j++) {
      let sum = b[j]; // one for each output, the same for every input
      for (let t = 0; t < width; t++) sum += x.data[i * width + t] * w.data[j * width + t];
      data[i * w.rows + j] = sum;
    }
  }
  return { rows: x.rows, cols: w.rows, data };
}
