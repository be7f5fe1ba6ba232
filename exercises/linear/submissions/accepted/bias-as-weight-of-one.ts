import type { Matrix, Vector } from "innerproduct";

/** A column of ones for the inputs, b as a column of the weights, and then one product. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new Error("shapes do not fit");
  const inputs = extended(x, new Float64Array(x.rows).fill(1));
  const weights = extended(w, b);
  const width = x.cols + 1;
  const data = new Float64Array(x.rows * w.rows);
  for (let at = 0; at < data.length; at++) {
    const j = at % w.rows;
    const i = (at - j) / w.rows;
    for (let t = 0; t < width; t++) data[at] += inputs[i * width + t] * weights[j * width + t];
  }
  return { rows: x.rows, cols: w.rows, data };
}

function extended({ rows, cols, data }: Matrix, column: Float64Array): Float64Array {
  const result = new Float64Array(rows * (cols + 1));
  for (let i = 0; i < rows; i++) {
    result.set(data.subarray(i * cols, (i + 1) * cols), i * (cols + 1));
    result[i * (cols + 1) + cols] = column[i];
  }
  return result;
}
