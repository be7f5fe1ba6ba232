import type { Matrix } from "../types.ts";
import { requireWellFormed } from "./shapes.ts";

/** 32 × 32 doubles are 8 KiB: a tile of the source and one of the target stay in the first-level cache together. */
const TILE = 32;

/**
 * Transpose Aᵀ[j, i] = A[i, j].
 *
 * Shapes: rows × cols → cols × rows; 0 × c → c × 0.
 * Errors: RangeError when data.length ≠ rows · cols.
 * Exact: every value is copied bit for bit, −0, NaN and ±Infinity included.
 * In square tiles, so that neither the reads nor the writes stride through memory (Lam, Rothberg & Wolf 1991).
 */
export function transpose(a: Matrix): Matrix {
  requireWellFormed("transpose", "a", a);
  const { rows, cols, data } = a;
  const result = new Float64Array(data.length);
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
