// mistake: rest-left-out
import type { Matrix } from "innerproduct";

/** Tiles of 32 keys; what is left over after the last whole tile is never reached. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const tiles = Math.floor(k.rows / 32);
  const state = Array.from({ length: q.rows }, () => ({ max: -Infinity, sum: 0, row: Array<number>(v.cols).fill(0) }));
  for (let tile = 0; tile < tiles; tile++) {
    state.forEach((one, i) => {
      const scores = Array.from({ length: 32 }, (_, j) => {
        let sum = 0;
        for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[(tile * 32 + j) * k.cols + t];
        return sum / Math.sqrt(q.cols);
      });
      const max = Math.max(one.max, ...scores);
      const factor = Math.exp(one.max - max);
      const weights = scores.map((score) => Math.exp(score - max));
      one.sum = weights.reduce((a, b) => a + b, one.sum * factor);
      one.row = one.row.map((x, c) =>
        weights.reduce((sum, weight, j) => sum + weight * v.data[(tile * 32 + j) * v.cols + c], x * factor),
      );
      one.max = max;
    });
  }
  const data = Float64Array.from(state.flatMap(({ row, sum }) => row.map((x) => x / sum)));
  return { rows: q.rows, cols: v.cols, data };
}
