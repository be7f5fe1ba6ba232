import type { Matrix } from "innerproduct";

/** A tile of the source and one of the target, 8 KiB each, are in the first-level cache together. */
const TILE = 32;

/** Tile by tile, so that a cache line is still at hand when its next element is due. */
export function transpose(a: Matrix): Matrix {
  const { rows, cols, data } = a;
  const result = new Float64Array(rows * cols);
  for (let top = 0; top < rows; top += TILE) {
    const bottom = Math.min(top + TILE, rows);
    for (let left = 0; left < cols; left += TILE) {
      const right = Math.min(left + TILE, cols);
      for (let j = left; j < right; j++) {
        for (let i = top; i < bottom; i++) result[j * rows + i] = data[i * cols + j];
      }
    }
  }
  return { rows: cols, cols: rows, data: result };
}
