import type { Matrix } from "innerproduct";

/** 32 × 32 numbers are 8 KiB: a tile of the source and a tile of the target fit into the first-level cache together. */
const TILE = 32;

/** Row i of a becomes column i of the result. */
export function transpose(a: Matrix): Matrix {
  const { rows, cols, data } = a;
  const result = new Float64Array(rows * cols);

  // Reading along rows means writing down columns: each write lands in another cache line, and for a large matrix the
  // line is gone again before its next element is due. Within a tile all lines stay at hand until they are full.
  for (let top = 0; top < rows; top += TILE) {
    const bottom = Math.min(top + TILE, rows);
    for (let left = 0; left < cols; left += TILE) {
      const right = Math.min(left + TILE, cols);
      for (let i = top; i < bottom; i++) {
        for (let j = left; j < right; j++) result[j * rows + i] = data[i * cols + j];
      }
    }
  }

  return { rows: cols, cols: rows, data: result };
}
