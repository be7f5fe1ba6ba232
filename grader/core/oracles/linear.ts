import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import { transpose } from "../kernels/transpose.ts";
import type { Matrix, Vector } from "../types.ts";
import { matmulBounds } from "./matmul.ts";
import { scoresOracle } from "./scores.ts";

/**
 * The exact linear layer XWᵀ + b with a bound for every double-precision algorithm.
 *
 * Bound of cell (i, j): 3(in + 9)(u(Σ|xᵢₜwⱼₜ| + |bⱼ|) + 2⁻¹⁰⁷⁴), u = 2⁻⁵³. The bias is one more product, 1·bⱼ, of the dot product:
 * whether it is added first, last or between is a matter of order, which the bound of `dotOracle` covers.
 * Throws where the shapes do not fit.
 */
export function linearOracle(x: Matrix, w: Matrix, b: Vector): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(x) || !isWellFormed(w) || x.cols !== w.cols || b.length !== w.rows)
    return { kind: "throws" };
  return scoresOracle(widened(x, ones(x.rows)), widened(w, b));
}

/** The bounds of `linearOracle` alone, in plain double precision, for finite arguments that fit: for outputs that were timed. */
export function linearBounds(x: Matrix, w: Matrix, b: Vector): Float64Array {
  return matmulBounds(widened(x, ones(x.rows)), transpose(widened(w, b)));
}

function ones(n: number): Vector {
  return new Float64Array(n).fill(1);
}

/** One more column on the right. */
function widened({ rows, cols, data }: Matrix, column: Vector): Matrix {
  const wide = new Float64Array(rows * (cols + 1));
  for (let i = 0; i < rows; i++) {
    wide.set(data.subarray(i * cols, (i + 1) * cols), i * (cols + 1));
    wide[i * (cols + 1) + cols] = column[i];
  }
  return { rows, cols: cols + 1, data: wide };
}
