import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";
import { dotOracle } from "./dot.ts";
import { pairAnswers, rowOf } from "./pair-answers.ts";

/** The exact dot product of every query and every key, each with the bound of `dotOracle`. Throws where the shapes do not fit. */
export function scoresOracle(q: Matrix, k: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(q) || !isWellFormed(k) || q.cols !== k.cols) return { kind: "throws" };
  return pairAnswers(q, k, (i, j) => {
    const cell = dotOracle(rowOf(q, i), rowOf(k, j));
    return cell.kind === "throws" ? { value: NaN, bound: Infinity } : cell;
  });
}
