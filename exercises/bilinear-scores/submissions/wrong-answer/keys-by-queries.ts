// mistake: transposed-result
import type { Matrix } from "innerproduct";

/** A row for each key. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w does not fit");
  const scores: number[][] = [];
  const row: number[] = new Array<number>(k.cols).fill(0);
  for (let i = 0; i < q.rows; i++) {
    row.fill(0);
    for (let t = 0; t < q.cols; t++) for (let u = 0; u < k.cols; u++) row[u] += q.data[i * q.cols + t] * w.data[t * w.cols + u];
    const line: number[] = [];
    for (let j = 0; j < k.rows; j++) line.push(row.reduce((sum, x, u) => sum + x * k.data[j * k.cols + u], 0));
    scores.push(line);
  }
  return { rows: k.rows, cols: q.rows, data: Float64Array.from({ length: k.rows * q.rows }, (_, at) => scores[at % q.rows][Math.floor(at / q.rows)]) };
}
