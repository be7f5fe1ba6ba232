import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Bounded } from "../arithmetic/running-error.ts";
import { dotOf, given } from "../arithmetic/running-error.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import { transpose } from "../kernels/transpose.ts";
import type { Matrix } from "../types.ts";
import { nonFinitePair, pairAnswers, rowOf } from "./pair-answers.ts";

/**
 * The exact bilinear scores qᵢᵀ W kⱼ with a bound for every double-precision algorithm.
 *
 * Bound: 3(dq·dk + 8)(u·Σₜᵤ|qₜWₜᵤkᵤ| + 2⁻¹⁰⁷⁴), u = 2⁻⁵³. A score is a sum of dq·dk products of three numbers, two roundings each;
 * whatever the order, one sum over all of them included, the error is at most γ of dq·dk + 1 times the sum of magnitudes (Higham,
 * §3.1). Forming W·kⱼ or qᵢᵀW first is the special case with dq + dk roundings. The rest of the 8 allows for scaling.
 *
 * For entries between 1e-80 and 1e80, so that no product of two underflows before it meets the third. A NaN in a query or a key:
 * NaN in its row or column. Other numbers that are not finite are not asked: bounds of Infinity. Throws where shapes do not fit.
 */
export function bilinearScoresOracle(q: Matrix, k: Matrix, w: Matrix): MatrixAnswer | ThrowsAnswer {
  const wellFormed = isWellFormed(q) && isWellFormed(k) && isWellFormed(w);
  if (!wellFormed || w.rows !== q.cols || w.cols !== k.cols) return { kind: "throws" };
  const columns = transpose(w);
  const allFinite = w.data.every(Number.isFinite);
  const projections = Array.from({ length: q.rows }, (_, i) => projection(rowOf(q, i), columns));
  const keys = Array.from({ length: k.rows }, (_, j) => Array.from(rowOf(k, j), given));
  const roundings = w.rows * w.cols + 8;
  return pairAnswers(q, k, (i, j) => {
    const key = rowOf(k, j);
    if (!allFinite || !rowOf(q, i).every(Number.isFinite) || !key.every(Number.isFinite))
      return nonFinitePair(rowOf(q, i), key);
    const { exact, magnitudes } = projections[i];
    const { high, low } = dotOf(exact, keys[j]).exact;
    const magnitude = key.reduce((sum, x, c) => sum + magnitudes[c] * Math.abs(x), 0);
    return { value: high + low, bound: HEADROOM * roundings * (UNIT_ROUNDOFF * magnitude + MIN_SUBNORMAL) };
  });
}

/** qᵀW, and the same sums of magnitudes. */
function projection(query: Float64Array, columns: Matrix): { exact: Bounded[]; magnitudes: Float64Array } {
  const factors = Array.from(query, given);
  const column = (c: number) => rowOf(columns, c);
  return {
    exact: Array.from({ length: columns.rows }, (_, c) => dotOf(factors, Array.from(column(c), given))),
    magnitudes: Float64Array.from({ length: columns.rows }, (_, c) =>
      column(c).reduce((sum, x, t) => sum + Math.abs(x * query[t]), 0),
    ),
  };
}
