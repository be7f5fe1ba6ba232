import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import { transpose } from "../kernels/transpose.ts";
import type { Matrix } from "../types.ts";
import { matmulOracle } from "./matmul.ts";

/**
 * The exact gradients G·K and Gᵀ·Q of a loss through S = QKᵀ, one above the other, each cell with the bound of `dotOracle` for
 * its m or n products. Throws where the shapes do not fit.
 */
export function dotGradientOracle(q: Matrix, k: Matrix, g: Matrix): MatrixAnswer | ThrowsAnswer {
  const wellFormed = isWellFormed(q) && isWellFormed(k) && isWellFormed(g);
  if (!wellFormed || q.cols !== k.cols || g.rows !== q.rows || g.cols !== k.rows) return { kind: "throws" };
  const forQueries = matmulOracle(g, k);
  const forKeys = matmulOracle(transpose(g), q);
  if (forQueries.kind === "throws" || forKeys.kind === "throws") return { kind: "throws" };
  return {
    kind: "matrix",
    rows: q.rows + k.rows,
    cols: q.cols,
    data: Float64Array.of(...forQueries.data, ...forKeys.data),
    bounds: Float64Array.of(...forQueries.bounds, ...forKeys.bounds),
  };
}
