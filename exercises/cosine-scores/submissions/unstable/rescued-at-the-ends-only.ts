import type { Matrix } from "innerproduct";

/** Scaled when the squares were lost altogether, not when some of their digits were. */
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
    let largest = 1;
    let squares = row.reduce((sum, x) => sum + x * x, 0);
    if (squares === 0 || squares === Infinity) {
      largest = row.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      if (largest === 0) continue;
      squares = row.reduce((sum, x) => sum + (x / largest) ** 2, 0);
    }
    const length = Math.sqrt(squares);
    for (let t = 0; t < cols; t++) units[i * cols + t] = row[t] / largest / length;
  }
  return units;
}
