import type { DoubleDouble } from "./double-double.ts";
import { twoSum, upperHalfOfModerate } from "./double-double.ts";
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

/** A term at least this large is kept as a double; a smaller one keeps its exponent apart, so that nothing of it underflows. */
const SMALLEST_EXPONENT = -900;

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
    const logit = logits.high[i];
    const difference = logit - largest.high;
    if (difference === -Infinity) continue;
    const shadow = difference - logit;
    const lost = logit - (difference - shadow) + (-largest.high - shadow);
    // Between near neighbours the low parts decide: they may be larger than what is left of the high ones.
    const tail = lost + (logits.low[i] - largest.low);
    const x = difference + tail;
    if (x < VANISHING) continue;
    const part = x - difference;
    const exponent = exponentialInto(out, x, difference - (x - part) + (tail - part));
    const scale = powerOfTwo(Math.max(exponent, SMALLEST_EXPONENT));
    const isKept = exponent >= SMALLEST_EXPONENT;
    const term = isKept ? out[0] * scale : out[0];
    const termRest = isKept ? out[1] * scale : out[1];
    terms.high[i] = term;
    terms.low[i] = termRest;
    if (!isKept) exponents[i] = exponent;
    // What falls below 2⁻²⁰⁰ of the largest term cannot be seen in the sum.
    if (exponent < -200) continue;
    const next = sum + term;
    const partner = next - sum;
    rest += sum - (next - partner) + (term - partner) + termRest;
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
  let largest = high[0];
  let rest = low[0];
  for (let i = 1; i < high.length; i++) {
    if (high[i] < largest || (high[i] === largest && low[i] <= rest)) continue;
    largest = high[i];
    rest = low[i];
  }
  return { high: largest, low: rest };
}

/** Replaces terms t·2^exponent by t·2^exponent / sum, by one near quotient and one correction from its exact remainder. */
function divideTerms({ high, low }: TwofoldVector, exponents: Int16Array, sum: DoubleDouble): void {
  const sumUpper = upperHalfOfModerate(sum.high);
  const sumLower = sum.high - sumUpper;
  const inverse = 1 / sum.high;
  for (let i = 0; i < high.length; i++) {
    if (high[i] === 0) continue;
    const quotient = high[i] * inverse;
    const upper = upperHalfOfModerate(quotient);
    const lower = quotient - upper;
    const product = quotient * sum.high;
    const lost = upper * sumUpper - product + upper * sumLower + lower * sumUpper + lower * sumLower;
    const remainder = high[i] - product - lost + low[i] - quotient * sum.low;
    const correction = remainder * inverse;
    const weight = quotient + correction;
    const weightRest = quotient - weight + correction;
    const exponent = exponents[i];
    if (exponent === 0) {
      high[i] = weight;
      low[i] = weightRest;
      continue;
    }
    // Two factors, because one is no double where the weight is subnormal.
    const first = powerOfTwo(Math.max(exponent, -1000));
    const second = powerOfTwo(Math.max(-1074, Math.min(0, exponent + 1000)));
    high[i] = weight * first * second;
    low[i] = high[i] < 2 ** -960 ? 0 : weightRest * first * second;
  }
}
