import type { Matrix } from "innerproduct";

/** The formula as it stands: a transpose, then a matrix product. */
export function scores(q: Matrix, k: Matrix): Matrix {
  return product(q, turned(k));
}

function turned({ rows, cols, data }: Matrix): Matrix {
  const result = new Float64Array(data.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) result[j * rows + i] = data[i * cols + j];
  return { rows: cols, cols: rows, data: result };
}

function product(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new Error(`${a.cols} meets ${b.rows}`);
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++)
    for (let t = 0; t < a.cols; t++)
      for (let j = 0; j < b.cols; j++) data[i * b.cols + j] += a.data[i * a.cols + t] * b.data[t * b.cols + j];
  return { rows: a.rows, cols: b.cols, data };
}
