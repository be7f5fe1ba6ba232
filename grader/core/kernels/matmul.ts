import type { Matrix } from "../types.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * Matrix product C[i, j] = Σₖ A[i, k]·B[k, j].
 *
 * Shapes: r × n times n × c → r × c; n = 0 gives zeros.
 * Errors: RangeError when a.cols ≠ b.rows, or when data.length ≠ rows · cols.
 * NaN, ±Infinity: as IEEE 754 arithmetic gives them (a zero times Infinity is NaN, so nothing is skipped).
 * Accuracy: each cell as for dot, γₙΣ|A[i, k]B[k, j]| (Higham, §3.5).
 * Rows of B are added into rows of C, so that the inner loop walks through memory; two rows of A at a time share them.
 */
export function matmul(a: Matrix, b: Matrix): Matrix {
  requireWellFormed("matmul", "a", a);
  requireWellFormed("matmul", "b", b);
  if (a.cols !== b.rows) {
    throw new RangeError(
      `matmul: a has ${a.cols} columns and b has ${b.rows} rows. The columns of the left factor must equal the rows of the right one.`,
    );
  }
  const result = new Float64Array(a.rows * b.cols);
  const even = a.rows - (a.rows % 2);
  for (let i = 0; i < even; i += 2) addTwoRows(a, b, i, result);
  if (even < a.rows) addRow(a, b, even, result);
  return { rows: a.rows, cols: b.cols, data: result };
}

function addTwoRows(a: Matrix, b: Matrix, i: number, result: Float64Array): void {
  const { cols } = b;
  const first = i * cols;
  const second = first + cols;
  for (let k = 0; k < b.rows; k++) {
    const factor0 = a.data[i * a.cols + k];
    const factor1 = a.data[(i + 1) * a.cols + k];
    const row = k * cols;
    for (let j = 0; j < cols; j++) {
      const value = b.data[row + j];
      result[first + j] += factor0 * value;
      result[second + j] += factor1 * value;
    }
  }
}

function addRow(a: Matrix, b: Matrix, i: number, result: Float64Array): void {
  const { cols } = b;
  for (let k = 0; k < b.rows; k++) {
    const factor = a.data[i * a.cols + k];
    for (let j = 0; j < cols; j++) result[i * cols + j] += factor * b.data[k * cols + j];
  }
}
