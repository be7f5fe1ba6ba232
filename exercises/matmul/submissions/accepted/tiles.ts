import type { Matrix } from "innerproduct";

const TILE = 8;

/** Tile by tile along all three lengths. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError("a.cols must be b.rows");
  const [r, n, c] = [a.rows, a.cols, b.cols];
  const data = new Float64Array(r * c);
  for (let top = 0; top < r; top += TILE)
    for (let left = 0; left < c; left += TILE)
      for (let from = 0; from < n; from += TILE)
        for (let i = top; i < Math.min(top + TILE, r); i++)
          for (let j = left; j < Math.min(left + TILE, c); j++) {
            let sum = 0;
            for (let k = from; k < Math.min(from + TILE, n); k++) sum += a.data[i * n + k] * b.data[k * c + j];
            data[i * c + j] += sum;
          }
  return { rows: r, cols: c, data };
}
