import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix, Vector } from "../types.ts";
import { scoresOracle } from "./scores.ts";

/**
 * The exact linear layer XWᵀ + b with a bound for every double-precision algorithm.
 *
 * Bound of element (i, j): 3(d + 9)(u(Σₜ|xᵢₜwⱼₜ| + |bⱼ|) + 2⁻¹⁰⁷⁴), u = 2⁻⁵³. The bias is one more term of the sum, 1·bⱼ, before the
 * products, behind them or between them: the dot product of (xᵢ, 1) and (wⱼ, bⱼ) and its bound (`dotOracle` with n = d + 1).
 * Throws where the shapes do not fit.
 */
export function linearOracle(x: Matrix, w: Matrix, b: Vector): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(x) || !isWellFormed(w) || x.cols !== w.cols || b.length !== w.rows)
    return { kind: "throws" };
  return scoresOracle(
    withColumn(x, () => 1),
    withColumn(w, (j) => b[j]),
  );
}

/** One column more on the right. */
function withColumn(a: Matrix, element: (row: number) => number): Matrix {
  const cols = a.cols + 1;
  const data = new Float64Array(a.rows * cols);
  for (let i = 0; i < a.rows; i++) {
    data.set(a.data.subarray(i * a.cols, (i + 1) * a.cols), i * cols);
    data[i * cols + a.cols] = element(i);
  }
  return { rows: a.rows, cols, data };
}
