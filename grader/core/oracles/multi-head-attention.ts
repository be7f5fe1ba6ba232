import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import {
  answerOf,
  besideEachOther,
  columnsOf,
  givenMatrix,
  productOf,
} from "../arithmetic/bounded-matrix.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";
import { boundedAttention } from "./bounded-attention.ts";

/**
 * The exact multi-head attention, with bounds for every double-precision algorithm: each head as in `selfAttentionOracle`, and the last
 * product carries the errors of all heads on.
 *
 * For finite numbers. Throws where a weight matrix is not d × d, heads does not divide d, or d = 0.
 */
export function multiHeadAttentionOracle(
  x: Matrix,
  wq: Matrix,
  wk: Matrix,
  wv: Matrix,
  wo: Matrix,
  heads: number,
): MatrixAnswer | ThrowsAnswer {
  const d = x.cols;
  const fits = [wq, wk, wv, wo].every(
    (weights) => isWellFormed(weights) && weights.rows === d && weights.cols === d,
  );
  const divides = Number.isInteger(heads) && heads > 0 && d > 0 && d % heads === 0;
  if (!isWellFormed(x) || !fits || !divides) return { kind: "throws" };
  const tokens = givenMatrix(x);
  const [q, k, v] = [wq, wk, wv].map((weights) => productOf(tokens, givenMatrix(weights)));
  const width = d / heads;
  const parts = Array.from({ length: heads }, (_, h) =>
    boundedAttention(
      columnsOf(q, h * width, width),
      columnsOf(k, h * width, width),
      columnsOf(v, h * width, width),
    ),
  );
  return answerOf(productOf(besideEachOther(parts), givenMatrix(wo)));
}
