import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { add } from "../arithmetic/double-double.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Bounded } from "../arithmetic/running-error.ts";
import { dotOf, given, hyperbolicTangent } from "../arithmetic/running-error.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix, Vector } from "../types.ts";
import { nonFinitePair, pairAnswers, rowOf } from "./pair-answers.ts";

/**
 * The exact additive scores vᵀ tanh(W₁qᵢ + W₂kⱼ) with a bound for every double-precision algorithm, by composition (u = 2⁻⁵³):
 *   arguments  aₜ = Σ W₁qᵢ + Σ W₂kⱼ err by (dq + dk + 2)(u·(Σ|W₁qᵢ| + Σ|W₂kⱼ|) + 2⁻¹⁰⁷⁴): one sum over both, in any order, or two
 *              (Higham, §3.1);
 *   tanh       carries that on with its slope and errs by 4u itself (`hyperbolicTangent`), so that large arguments leave no doubt;
 *   scores     Σ vₜtanh(aₜ) err by h·u·Σ|vₜtanh(aₜ)| more; then the headroom of 3.
 *
 * A NaN in a query or a key: NaN in its row or column. Other numbers that are not finite, and arguments beyond 1e300, are not asked:
 * bounds of Infinity. Throws where the shapes do not fit.
 */
export function additiveScoresOracle(
  q: Matrix,
  k: Matrix,
  w1: Matrix,
  w2: Matrix,
  v: Vector,
): MatrixAnswer | ThrowsAnswer {
  const wellFormed = isWellFormed(q) && isWellFormed(k) && isWellFormed(w1) && isWellFormed(w2);
  const fits = w1.cols === q.cols && w2.cols === k.cols && w1.rows === v.length && w2.rows === v.length;
  if (!wellFormed || !fits) return { kind: "throws" };
  const roundings = q.cols + k.cols + 2;
  const queries = Array.from({ length: q.rows }, (_, i) => projections(rowOf(q, i), w1));
  const keys = Array.from({ length: k.rows }, (_, j) => projections(rowOf(k, j), w2));
  const factors = Array.from(v, given);
  const allFinite = v.every(Number.isFinite);
  return pairAnswers(q, k, (i, j) => {
    const isAsked = allFinite && [...queries[i], ...keys[j]].every(({ magnitude }) => magnitude < 1e300);
    if (!isAsked) return nonFinitePair(rowOf(q, i), rowOf(k, j));
    const tangents = queries[i].map((query, t): Bounded => {
      const magnitude = query.magnitude + keys[j][t].magnitude;
      return hyperbolicTangent({
        exact: add(query.exact, keys[j][t].exact),
        error: roundings * (UNIT_ROUNDOFF * magnitude + MIN_SUBNORMAL),
      });
    });
    const { exact, error } = dotOf(factors, tangents);
    return { value: exact.high + exact.low, bound: HEADROOM * error };
  });
}

interface Projection {
  exact: Bounded["exact"];
  magnitude: number;
}

/** ⟨wₜ, x⟩ for every row of w, beside the sum of magnitudes. */
function projections(x: Float64Array, w: Matrix): Projection[] {
  const factors = Array.from(x, given);
  return Array.from({ length: w.rows }, (_, t) => {
    const row = rowOf(w, t);
    return {
      exact: dotOf(Array.from(row, given), factors).exact,
      magnitude: row.reduce((sum, weight, c) => sum + Math.abs(weight * x[c]), 0),
    };
  });
}
