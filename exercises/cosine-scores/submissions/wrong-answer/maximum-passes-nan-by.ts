import type { Matrix } from "innerproduct";

/** No comparison with NaN holds, so that a row of zeros and a NaN counts as one of zeros. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const [queries, keys] = [unitRows(q), unitRows(k)];
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += queries[i * q.cols + t] * keys[j * q.cols + t];
      data[i * k.rows + j] = Math.min(1, Math.max(-1, dot));
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}

function unitRows({ rows, cols, data }: Matrix): Float64Array {
  const units = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    const row = data.subarray(i * cols, (i + 1) * cols);
    let largest = 0;
    for (const x of row) if (Math.abs(x) > largest) largest = Math.abs(x);
    if (largest === 0) continue;
    let squares = 0;
    for (const x of row) squares += (x / largest) ** 2;
    const length = Math.sqrt(squares);
    for (let t = 0; t < cols; t++) units[i * cols + t] = row[t] / largest / length;
  }
  return units;
}
