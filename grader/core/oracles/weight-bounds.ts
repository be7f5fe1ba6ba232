import { HEADROOM, MIN_NORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Vector } from "../types.ts";

/** Up to this size of logits the styles that multiply before they subtract are sound, and covered. */
export const PRESCALED_MAX = 2 ** 20;

/**
 * A weight below this may be flushed to 0. Fast exponentials give up at −708 or already at −700, a little above the subnormal numbers,
 * and no sum of weights can tell.
 */
const NEGLIGIBLE_WEIGHT = 1e-300;

/**
 * Absolute bounds of softmax weights for every double-precision algorithm, given the weights to a few digits.
 *
 * Relative error of weight i, with gᵢ = max − xᵢ, G = Σⱼ wⱼgⱼ and u = 2⁻⁵³:
 *   subtracting the maximum errs by gᵢu in the exponent, which the sum feels as Gu (Blanchard, Higham & Higham 2021,
 *   §4, eq. 4.5–4.7); each exp errs by an ulp or two; the sum by (n − 1)u; the division by u;
 *   an online softmax (Milakov & Gimelshein 2018) rescales its sum up to n times, for at most 4nu in all;
 *   exp2(x·log₂e − max·log₂e), and exp(x − logsumexp(x)), err by (|xᵢ| + |max|)u in the exponent. They are covered while
 *   all |xⱼ| ≤ 2²⁰; beyond, they lose the answer (at |x| = 2⁵³ entirely) and are unstable.
 * Together u(2n + 16 + 2gᵢ + 2G + |xᵢ| + Σⱼ wⱼ|xⱼ| + 2|max|), times the headroom of 3.
 *
 * Logits that carry errors εⱼ of their own (scores that were computed) multiply weight i by at most e^εᵢ·Σⱼ wⱼe^εⱼ.
 * As weights add up to 1 but for those roundings, no weight errs by more than all others together: this keeps the bound
 * of a saturated winner small.
 * Where even that says nothing (scores so large that their own rounding decides) a weight still errs by at most 1.
 * A weight below 1e-300 may be flushed to 0.
 */
export function weightBounds(logits: Vector, weights: Vector, logitErrors?: Vector): Float64Array {
  const n = logits.length;
  const seen = survey(logits, weights);
  const common = UNIT_ROUNDOFF * (2 * n + 16) + UNIT_ROUNDOFF * 2 * seen.gap + UNIT_ROUNDOFF * seen.prescaled;
  const inherited = logitErrors ? inheritedError(logits, weights, logitErrors, seen) : 0;

  const bounds = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (logits[i] === -Infinity) continue;
    const gap = seen.largest - logits[i];
    const prescaled = seen.prescaled === 0 ? 0 : Math.abs(logits[i]);
    const own = UNIT_ROUNDOFF * 2 * gap + UNIT_ROUNDOFF * prescaled + (logitErrors ? logitErrors[i] : 0);
    const growth = grownBy(weights[i], seen.logLargestWeight - gap, HEADROOM * (common + own + inherited));
    bounds[i] = Math.min(HEADROOM, growth) + NEGLIGIBLE_WEIGHT;
    total += bounds[i];
  }
  for (let i = 0; i < n; i++) bounds[i] = Math.min(bounds[i], total - bounds[i] + HEADROOM * common);
  return bounds;
}

interface Survey {
  largest: number;
  /** Logarithm of the weight of the largest logit. */
  logLargestWeight: number;
  /** G = Σⱼ wⱼ(max − xⱼ). */
  gap: number;
  /** Σⱼ wⱼ|xⱼ| + 2|max|; 0 when the logits are too large for styles that multiply first, or all 0. */
  prescaled: number;
}

function survey(logits: Vector, weights: Vector): Survey {
  let largest = -Infinity;
  let size = 0;
  for (let i = 0; i < logits.length; i++) {
    const logit = logits[i];
    if (logit > largest) largest = logit;
    const magnitude = Math.abs(logit);
    if (magnitude > size && logit !== -Infinity) size = magnitude;
  }
  let largestWeight = 0;
  let gap = 0;
  let meanSize = 0;
  for (let i = 0; i < logits.length; i++) {
    if (weights[i] === 0) continue;
    if (weights[i] > largestWeight) largestWeight = weights[i];
    gap += weights[i] * (largest - logits[i]);
    meanSize += weights[i] * Math.abs(logits[i]);
  }
  const prescaled = size <= PRESCALED_MAX ? meanSize + 2 * Math.abs(largest) : 0;
  return { largest, logLargestWeight: Math.log(largestWeight), gap, prescaled };
}

/** A third of ln Σⱼ wⱼe^(3εⱼ): what errors in the logits do to the sum. */
function inheritedError(logits: Vector, weights: Vector, errors: Vector, seen: Survey): number {
  let growth = 0;
  let leading = 0;
  for (let j = 0; j < logits.length; j++) {
    if (logits[j] === -Infinity) continue;
    const logWeight = seen.logLargestWeight - (seen.largest - logits[j]);
    growth += grownBy(weights[j], logWeight, HEADROOM * errors[j]);
    leading = Math.max(leading, logWeight + HEADROOM * errors[j]);
  }
  // Errors of hundreds, in scores far larger still: the largest term and the number of terms bound the logarithm.
  const logarithm = growth < Infinity ? Math.log1p(growth) : leading + Math.log(logits.length);
  return logarithm / HEADROOM;
}

/** weight·(eᵗ − 1), also where the weight is too small for a double and only its logarithm is known. */
function grownBy(weight: number, logWeight: number, exponent: number): number {
  if (weight < MIN_NORMAL) return Math.exp(logWeight + exponent);
  // Two terms of the series are as good as the function itself there, and t is hardly ever larger.
  return weight * (exponent < 2 ** -27 ? exponent + (exponent * exponent) / 2 : Math.expm1(exponent));
}
