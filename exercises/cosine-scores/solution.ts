import type { Matrix } from "innerproduct";

/** S[i, j] = qᵢ · kⱼ / (‖qᵢ‖ ‖kⱼ‖), safe from 1e-300 to 1e300. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`queries have width ${q.cols}, keys have width ${k.cols}`);
  const d = q.cols;
  const queries = unitRows(q);
  const keys = unitRows(k);
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = 0; t < d; t++) dot += queries[i * d + t] * keys[j * d + t];
      // Rounding can carry it a little beyond ±1. NaN passes through both functions unchanged.
      data[i * k.rows + j] = Math.min(1, Math.max(-1, dot));
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}

/** A copy with every row divided by its length; zero rows stay zero. */
function unitRows({ rows, cols, data }: Matrix): Float64Array {
  const units = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    const row = data.subarray(i * cols, (i + 1) * cols);

    // Divided by its own largest element, a row has squares that neither overflow nor vanish all together.
    let largest = 0;
    for (const x of row) largest = Math.max(largest, Math.abs(x));
    if (largest === 0) continue;

    let squares = 0;
    for (const x of row) squares += (x / largest) ** 2;
    const length = Math.sqrt(squares);
    for (let t = 0; t < cols; t++) units[i * cols + t] = row[t] / largest / length;
  }
  return units;
}
