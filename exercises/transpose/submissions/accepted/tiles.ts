import type { Matrix } from "innerproduct";

const TILE = 16;

export function transpose(a: Matrix): Matrix {
  const { rows, cols, data } = a;
  const out = new Float64Array(rows * cols);
  for (let r = 0; r < rows; r += TILE) {
    for (let c = 0; c < cols; c += TILE) {
      tile(r, Math.min(r + TILE, rows), c, Math.min(c + TILE, cols));
    }
  }
  return { rows: cols, cols: rows, data: out };

  function tile(top: number, bottom: number, left: number, right: number): void {
    for (let j = left; j < right; ++j) {
      for (let i = top; i < bottom; ++i) out[j * rows + i] = data[i * cols + j];
    }
  }
}
