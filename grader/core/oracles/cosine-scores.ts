import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";
import { cosineOracle } from "./cosine.ts";
import { pairAnswers, rowOf } from "./pair-answers.ts";

/**
 * The exact cosine of every query and every key, each with the bound of `cosineOracle` and inside [−1, 1]: normalising the rows
 * first is among the ways for which that bound is derived. Throws where the shapes do not fit.
 */
export function cosineScoresOracle(q: Matrix, k: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(q) || !isWellFormed(k) || q.cols !== k.cols) return { kind: "throws" };
  const answer = pairAnswers(q, k, (i, j) => {
    const cell = cosineOracle(rowOf(q, i), rowOf(k, j));
    return cell.kind === "throws" ? { value: NaN, bound: Infinity } : cell;
  });
  return { ...answer, range: [-1, 1] };
}
