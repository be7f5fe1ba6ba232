import type { Matrix } from "innerproduct";

/** Asks the loss itself, with a step of 1e-6: half of the digits are gone. */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  if (q.cols !== k.cols || g.rows !== q.rows || g.cols !== k.rows) throw new RangeError("shapes do not fit");
  const d = q.cols;
  const row = (i: number, j: number, step: (side: 0 | 1, t: number) => number): number => {
    let dot = 0;
    for (let t = 0; t < d; t++) dot += (q.data[i * d + t] + step(0, t)) * (k.data[j * d + t] + step(1, t));
    return g.data[i * k.rows + j] * dot;
  };
  const h = 1e-6;
  const data = new Float64Array((q.rows + k.rows) * d);
  for (let c = 0; c < d; c++) {
    for (let i = 0; i < q.rows; i++) {
      for (let j = 0; j < k.rows; j++) {
        const now = row(i, j, () => 0);
        data[i * d + c] += (row(i, j, (side, t) => (side === 0 && t === c ? h : 0)) - now) / h;
        data[(q.rows + j) * d + c] += (row(i, j, (side, t) => (side === 1 && t === c ? h : 0)) - now) / h;
      }
    }
  }
  return { rows: q.rows + k.rows, cols: d, data };
}
