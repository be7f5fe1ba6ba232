// mistake: single-precision
import type { Matrix } from "innerproduct";

/** Sound, but for the arrays in which the rows are kept. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const { cols: d } = q;
  const [a, b] = [Float32Array.from(q.data), Float32Array.from(k.data)];
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    const query = unit(a.subarray(i * d, (i + 1) * d));
    for (let j = 0; j < k.rows; j++) {
      const key = unit(b.subarray(j * d, (j + 1) * d));
      let dot = 0;
      for (let t = 0; t < d; t++) dot += query[t] * key[t];
      data[i * k.rows + j] = Math.min(1, Math.max(-1, dot));
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}

function unit(row: Float32Array): number[] {
  let top = 0;
  for (const x of row) top = Math.max(top, Math.abs(x));
  if (top === 0) return [...row];
  let squares = 0;
  for (const x of row) squares += (x / top) ** 2;
  return Array.from(row, (x) => x / top / Math.sqrt(squares));
}
