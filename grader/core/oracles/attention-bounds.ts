import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import { softmax } from "../kernels/softmax.ts";
import type { Matrix, Vector } from "../types.ts";
import { PRESCALED_MAX, weightBounds } from "./weight-bounds.ts";

/**
 * Absolute bounds of attention for every double-precision algorithm, by composition (u = 2⁻⁵³):
 *   scores   sᵢⱼ = ⟨qᵢ, kⱼ⟩/√d err by δᵢⱼ = (d + 8)(u·Tᵢⱼ + 2⁻¹⁰⁷⁴) with Tᵢⱼ = Σₜ|qᵢₜkⱼₜ|/√d (Higham, §3.1 in any order of
 *            summation; scaling q, k or the score, by 1/√d or by log₂e/√d, takes fewer than 8 roundings);
 *   weights  err by Bᵢⱼ, the bound of softmax on logits that carry errors δᵢⱼ (`weightBounds`, online softmax included);
 *   outputs  Σⱼ wᵢⱼvⱼ err by Σⱼ(Bᵢⱼ + 3(m + 8)u·wᵢⱼ)|vⱼ|, whatever the order, normalised before or after the sum;
 *            and an average stays among its values, however uncertain the scores: weights add up to 1 but for 3u(2m + 16), and
 *            for 8u·max|sᵢⱼ| more in styles that do not divide by a sum of the very same exponentials (exp(s − logsumexp(s))).
 *            Those are covered while all |sᵢⱼ| ≤ 2²⁰, as in softmax. So 3(max v − min v) and that much of max|v| is enough.
 * In plain double precision, for outputs that were timed. For shapes that fit; a row with a NaN query has bounds of 0.
 */
export function attentionBounds(q: Matrix, k: Matrix, v: Matrix): Float64Array {
  const d = q.cols;
  const bounds = new Float64Array(q.rows * v.cols);
  const scores = new Float64Array(k.rows);
  const magnitudes = new Float64Array(k.rows);
  const ranges = columnRanges(v);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let sum = 0;
      let magnitude = 0;
      for (let t = 0; t < d; t++) {
        const product = q.data[i * d + t] * k.data[j * d + t];
        sum += product;
        magnitude += Math.abs(product);
      }
      scores[j] = sum / Math.sqrt(d);
      magnitudes[j] = magnitude;
    }
    if (!scores.every(Number.isFinite)) continue;
    bounds.set(rowBounds(scores, magnitudes, d, softmax(scores), v, ranges), i * v.cols);
  }
  return bounds;
}

/** What averages of the columns lie between. */
export interface ColumnRanges {
  least: Vector;
  most: Vector;
}

/** ∞ and −∞ of a column without numbers. */
export function columnRanges(v: Matrix): ColumnRanges {
  const least = new Float64Array(v.cols).fill(Infinity);
  const most = new Float64Array(v.cols).fill(-Infinity);
  for (let j = 0; j < v.rows; j++) {
    const from = j * v.cols;
    for (let c = 0; c < v.cols; c++) {
      const value = v.data[from + c];
      if (value < least[c]) least[c] = value;
      if (value > most[c]) most[c] = value;
    }
  }
  return { least, most };
}

/** Bounds of one output row. `magnitudes` are Σₜ|qᵢₜkⱼₜ|, before the division by √d; `ranges` are those of v. */
export function rowBounds(
  scores: Vector,
  magnitudes: Vector,
  d: number,
  weights: Vector,
  v: Matrix,
  ranges: ColumnRanges,
): Float64Array {
  const root = Math.sqrt(d);
  const scoreErrors = new Float64Array(magnitudes.length);
  for (let j = 0; j < scoreErrors.length; j++)
    scoreErrors[j] = (d + 8) * ((UNIT_ROUNDOFF * magnitudes[j]) / root + MIN_SUBNORMAL);
  const perValue = weightBounds(scores, weights, scoreErrors);
  const summing = HEADROOM * (v.rows + 8) * UNIT_ROUNDOFF;
  const bounds = new Float64Array(v.cols).fill(HEADROOM * (v.rows + 8) * MIN_SUBNORMAL);
  for (let j = 0; j < v.rows; j++) {
    const factor = perValue[j] + summing * weights[j];
    const from = j * v.cols;
    for (let c = 0; c < bounds.length; c++) bounds[c] += factor * Math.abs(v.data[from + c]);
  }
  const sumError = UNIT_ROUNDOFF * (3 * v.rows + 24 + 8 * sizeWherePrescaled(scores));
  for (let c = 0; c < bounds.length; c++) {
    const limit = HEADROOM * (distance(ranges, c, sumError) + v.rows * MIN_SUBNORMAL);
    // Not so where a value is infinite: the limit is NaN.
    if (limit < bounds[c]) bounds[c] = limit;
  }
  return bounds;
}

/** How far two averages of one column can lie apart, if their weights add up to 1 but for `sumError`. */
function distance({ least, most }: ColumnRanges, c: number, sumError: number): number {
  return most[c] - least[c] + sumError * Math.max(Math.abs(least[c]), Math.abs(most[c]));
}

function sizeWherePrescaled(scores: Vector): number {
  let size = 0;
  for (let j = 0; j < scores.length; j++) {
    const magnitude = Math.abs(scores[j]);
    if (magnitude > size && scores[j] !== -Infinity) size = magnitude;
  }
  return size <= PRESCALED_MAX ? size : 0;
}
