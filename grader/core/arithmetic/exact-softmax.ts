import type { DoubleDouble } from "./double-double.ts";
import { add, divide, fromNumber, subtract, ZERO } from "./double-double.ts";
import { exponential } from "./exponential.ts";

/** Logits as double-doubles high + low, element by element. */
export interface TwofoldVector {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

export interface ExactSoftmax {
  /** e^(xᵢ − max) / Σ, as double-doubles; correct to 2⁻⁸⁵ relative unless subnormal. */
  weights: TwofoldVector;
  largest: DoubleDouble;
  /** Σ e^(xᵢ − max). */
  sum: DoubleDouble;
}

/** e⁻²⁰⁰⁰ is 0 in any scale that a double knows. */
const VANISHING = -2000;

/** For at least one finite logit, and none that is NaN or +Infinity. */
export function exactSoftmax({ high, low }: TwofoldVector): ExactSoftmax {
  const n = high.length;
  let largest: DoubleDouble = { high: -Infinity, low: 0 };
  for (let i = 0; i < n; i++) {
    if (high[i] > largest.high || (high[i] === largest.high && low[i] > largest.low)) {
      largest = { high: high[i], low: low[i] };
    }
  }
  const exponentials = Array.from(high, (x, i) => {
    if (!(x - largest.high > VANISHING)) return { significand: ZERO, exponent: 0 };
    return exponential(subtract({ high: x, low: low[i] }, largest));
  });
  let sum = ZERO;
  for (const { significand, exponent } of exponentials) {
    // What falls below 2⁻⁶⁰⁰ of the largest term cannot be seen in the sum.
    if (exponent > -600) sum = add(sum, scaled(significand, exponent));
  }
  const weights = { high: new Float64Array(n), low: new Float64Array(n) };
  exponentials.forEach(({ significand, exponent }, i) => {
    if (significand.high === 0) return;
    const weight = scaled(divide(significand, sum), exponent);
    weights.high[i] = weight.high;
    weights.low[i] = weight.low;
  });
  return { weights, largest, sum };
}

/** Doubles as double-doubles. */
export function twofold(x: Float64Array): TwofoldVector {
  return { high: x, low: new Float64Array(x.length) };
}

/** x·2ᵉ for −2900 ≤ e ≤ 1; two factors, because one is no double when the result is subnormal. */
function scaled(x: DoubleDouble, exponent: number): DoubleDouble {
  if (exponent < -2000) return ZERO;
  const first = 2 ** Math.max(exponent, -1000);
  const second = 2 ** (exponent - Math.max(exponent, -1000));
  const high = x.high * first * second;
  return Math.abs(high) < Number.MIN_VALUE / Number.EPSILON
    ? fromNumber((x.high + x.low) * first * second)
    : { high, low: x.low * first * second };
}
