import type { DoubleDouble } from "./double-double.ts";
import { twoSum, upperHalf } from "./double-double.ts";
import { powerOfTwo } from "./exponent.ts";
import { exponentialInto } from "./exponential.ts";

/** Logits or weights as double-doubles high + low, element by element. */
export interface TwofoldVector {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

export interface ExactSoftmax {
  /** e^(xᵢ − max) / Σ, to about 2⁻⁶⁸ relative unless subnormal. */
  weights: TwofoldVector;
  largest: DoubleDouble;
  /** Σ e^(xᵢ − max). */
  sum: DoubleDouble;
}

/** e⁻²⁰⁰⁰ is 0 in any scale that a double knows. */
const VANISHING = -2000;

/** For at least one finite logit, and none that is NaN or +Infinity. */
export function exactSoftmax(logits: TwofoldVector): ExactSoftmax {
  const largest = largestOf(logits);
  const n = logits.high.length;
  const terms = { high: new Float64Array(n), low: new Float64Array(n) };
  const exponents = new Int16Array(n);
  const out = new Float64Array(2);
  let sum = 0;
  let rest = 0;
  for (let i = 0; i < n; i++) {
    const difference = twoSum(logits.high[i], -largest.high);
    if (difference.high === -Infinity) continue;
    // Between near neighbours the low parts decide: they may be larger than what is left of the high ones.
    const x = twoSum(difference.high, difference.low + (logits.low[i] - largest.low));
    if (x.high < VANISHING) continue;
    const exponent = exponentialInto(out, x.high, x.low);
    terms.high[i] = out[0];
    terms.low[i] = out[1];
    exponents[i] = exponent;
    // What falls below 2⁻²⁰⁰ of the largest term cannot be seen in the sum.
    if (exponent < -200) continue;
    const scale = powerOfTwo(exponent);
    const term = out[0] * scale;
    const next = sum + term;
    const partner = next - sum;
    rest += sum - (next - partner) + (term - partner) + out[1] * scale;
    sum = next;
  }
  const whole = twoSum(sum, rest);
  divideTerms(terms, exponents, whole);
  return { weights: terms, largest, sum: whole };
}

/** Doubles as double-doubles. */
export function twofold(x: Float64Array): TwofoldVector {
  return { high: x, low: new Float64Array(x.length) };
}

function largestOf({ high, low }: TwofoldVector): DoubleDouble {
  let winner = 0;
  for (let i = 1; i < high.length; i++) {
    if (high[i] > high[winner] || (high[i] === high[winner] && low[i] > low[winner])) winner = i;
  }
  return { high: high[winner], low: low[winner] };
}

/** Replaces terms t·2^exponent by t·2^exponent / sum, by one quotient and one correction from its exact remainder. */
function divideTerms({ high, low }: TwofoldVector, exponents: Int16Array, sum: DoubleDouble): void {
  const sumUpper = upperHalf(sum.high);
  const sumLower = sum.high - sumUpper;
  for (let i = 0; i < high.length; i++) {
    if (high[i] === 0) continue;
    const quotient = high[i] / sum.high;
    const upper = upperHalf(quotient);
    const lower = quotient - upper;
    const product = quotient * sum.high;
    const lost = upper * sumUpper - product + upper * sumLower + lower * sumUpper + lower * sumLower;
    const remainder = high[i] - product - lost + low[i] - quotient * sum.low;
    const correction = remainder / sum.high;

    // Two factors, because one is no double where the weight is subnormal.
    const first = powerOfTwo(Math.max(exponents[i], -1000));
    const second = powerOfTwo(Math.max(-1074, Math.min(0, exponents[i] + 1000)));
    const weight = (quotient + correction) * first * second;
    high[i] = weight;
    low[i] = weight < 2 ** -960 ? 0 : (quotient - (quotient + correction) + correction) * first * second;
  }
}
