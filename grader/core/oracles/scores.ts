import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import { transpose } from "../kernels/transpose.ts";
import type { Matrix } from "../types.ts";
import { matmulOracle } from "./matmul.ts";

/** The exact scores QKᵀ: each is the exact dot product of a query and a key, with the bound of `dotOracle`. Throws where the shapes do not fit. */
export function scoresOracle(q: Matrix, k: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(q) || !isWellFormed(k) || q.cols !== k.cols) return { kind: "throws" };
  return matmulOracle(q, transpose(k));
}
