import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import { transpose } from "../kernels/transpose.ts";
import type { Matrix } from "../types.ts";
import { dotOracle } from "./dot.ts";

/**
 * The exact matrix product: cell (i, j) is the exact dot product of row i of a and column j of b, with the bound of
 * `dotOracle`. Throws where the shapes do not fit.
 */
export function matmulOracle(a: Matrix, b: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(a) || !isWellFormed(b) || a.cols !== b.rows) return { kind: "throws" };
  const columns = transpose(b);
  const data = new Float64Array(a.rows * b.cols);
  const bounds = new Float64Array(data.length);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.cols; j++) {
      const cell = dotOracle(rowOf(a, i), rowOf(columns, j));
      if (cell.kind === "throws") return cell;
      data[i * b.cols + j] = cell.value;
      bounds[i * b.cols + j] = cell.bound;
    }
  }
  return { kind: "matrix", rows: a.rows, cols: b.cols, data, bounds };
}

function rowOf({ cols, data }: Matrix, i: number): Float64Array {
  return data.subarray(i * cols, (i + 1) * cols);
}
