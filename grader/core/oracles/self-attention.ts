import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { answerOf, givenMatrix, productOf } from "../arithmetic/bounded-matrix.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";
import { boundedAttention } from "./bounded-attention.ts";

/**
 * The exact self-attention of one head, with bounds for every double-precision algorithm: projections err by (d + 8)u·Σ|xw| and carry that
 * on, through scores and softmax, into the averages (`boundedAttention`); then the headroom of 3.
 *
 * For finite numbers. Throws where the shapes do not fit, and for d = 0 or dₖ = 0.
 */
export function selfAttentionOracle(
  x: Matrix,
  wq: Matrix,
  wk: Matrix,
  wv: Matrix,
): MatrixAnswer | ThrowsAnswer {
  const fits = [wq, wk, wv].every((weights) => isWellFormed(weights) && weights.rows === x.cols);
  if (!isWellFormed(x) || !fits || wq.cols !== wk.cols || x.cols === 0 || wq.cols === 0)
    return { kind: "throws" };
  const tokens = givenMatrix(x);
  const [q, k, v] = [wq, wk, wv].map((weights) => productOf(tokens, givenMatrix(weights)));
  return answerOf(boundedAttention(q, k, v));
}
