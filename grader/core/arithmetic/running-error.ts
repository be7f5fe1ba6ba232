/**
 * Numbers with the error that an honest program may carry: an exact value in double-double, and an absolute bound for
 * |x̂ − x| of whatever double x̂ a reasonable program holds in its place. Each operation adds what rounding adds to what the
 * operands bring (running error analysis: Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.3), sums in any
 * order of their terms (§3.1, §4.2). Oracles are composed of these; the last step widens the bound by the headroom.
 *
 * For finite numbers whose intermediate results are doubles too: what may overflow is scaled by a power of two first, which is
 * exact. Double-doubles carry 106 bits, so sums that cancel up to a condition number of about 1e20 are still as good as exact.
 */
import type { MatrixAnswer, NumberAnswer, VectorAnswer } from "../answer.ts";
import type { DoubleDouble } from "./double-double.ts";
import {
  add,
  divide,
  fromNumber,
  multiply,
  negate,
  ONE,
  squareRoot,
  subtract,
  twoProduct,
  twoSum,
  ZERO,
} from "./double-double.ts";
import { exponentOf, scaleByPowerOfTwo } from "./exponent.ts";
import { exponentialInto, logarithm as exactLogarithm } from "./exponential.ts";
import { HEADROOM, MIN_NORMAL, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "./precision.ts";

export interface Bounded {
  readonly exact: DoubleDouble;
  /** Absolute, without headroom; Infinity where the error swallows the value. */
  readonly error: number;
}

/** A number that everybody has as it is: an input, a small integer. */
export function given(x: number): Bounded {
  return { exact: fromNumber(x), error: 0 };
}

export function plus(a: Bounded, b: Bounded): Bounded {
  const exact = add(a.exact, b.exact);
  const inherited = a.error + b.error;
  return { exact, error: inherited + UNIT_ROUNDOFF * (Math.abs(exact.high) + inherited) };
}

export function minus(a: Bounded, b: Bounded): Bounded {
  return plus(a, opposite(b));
}

export function opposite({ exact, error }: Bounded): Bounded {
  return { exact: negate(exact), error };
}

export function times(a: Bounded, b: Bounded): Bounded {
  const exact =
    a.exact.low === 0 && b.exact.low === 0
      ? twoProduct(a.exact.high, b.exact.high)
      : multiply(a.exact, b.exact);
  const inherited = Math.abs(a.exact.high) * b.error + Math.abs(b.exact.high) * a.error + a.error * b.error;
  return { exact, error: rounded(exact, inherited) };
}

/** a/b. Nothing is known of a quotient by what may be zero. */
export function over(a: Bounded, b: Bounded): Bounded {
  const exact = quotientOf(a.exact, b.exact);
  const room = Math.abs(b.exact.high) - b.error;
  if (!(room > 0)) return { exact, error: Infinity };
  // Each error is divided first: the product of a small quotient and a small error may be no double.
  return { exact, error: rounded(exact, a.error / room + Math.abs(exact.high) * (b.error / room)) };
}

/** √a for a ≥ 0. What rounding makes negative counts as 0. */
export function root(a: Bounded): Bounded {
  const exact = squareRoot(a.exact);
  const least = Math.sqrt(Math.max(0, a.exact.high - a.error));
  const inherited = a.error === 0 ? 0 : a.error / (exact.high + least || Math.sqrt(a.error));
  return { exact, error: rounded(exact, inherited) };
}

/** Σ terms, in any order, pairwise, blocked or compensated: n·u·Σ|tᵢ| on top of what the terms carry. 0 of nothing. */
export function sumOf(terms: readonly Bounded[]): Bounded {
  let exact = ZERO;
  let magnitude = 0;
  let inherited = 0;
  for (const term of terms) {
    exact = add(exact, term.exact);
    magnitude += Math.abs(term.exact.high);
    inherited += term.error;
  }
  return { exact, error: inherited + terms.length * UNIT_ROUNDOFF * (magnitude + inherited) };
}

/** Σ aᵢbᵢ, as `sumOf` of products. For lists of one length. */
export function dotOf(a: readonly Bounded[], b: readonly Bounded[]): Bounded {
  return sumOf(a.map((x, i) => times(x, b[i])));
}

/** eᵃ for |a| < 2¹¹. Two ulps for the function itself; results below 2⁻¹⁰²² may be flushed to 0. */
export function exponential(a: Bounded): Bounded {
  const exact = exponentialOf(a.exact);
  const inherited = exact.high * Math.expm1(a.error);
  return { exact, error: inherited + 4 * UNIT_ROUNDOFF * (exact.high + inherited) + MIN_NORMAL };
}

/** ln a for 2⁻⁵⁰⁰ ≤ a ≤ 2⁵⁰⁰. Two ulps for the function itself. */
export function logarithm(a: Bounded): Bounded {
  const exact = exactLogarithm(a.exact);
  const room = a.exact.high - a.error;
  const inherited = room > 0 ? a.error / room : Infinity;
  return { exact, error: inherited + 4 * UNIT_ROUNDOFF * (Math.abs(exact.high) + inherited) };
}

/**
 * tanh a. The slope where |a| is smallest carries the error on; the function itself may err by 4u absolutely, since 1 − 2/(e²ᵃ + 1) and
 * (eᵃ − e⁻ᵃ)/(eᵃ + e⁻ᵃ) cancel near 0.
 */
export function hyperbolicTangent(a: Bounded): Bounded {
  const exact = hyperbolicTangentOf(a.exact);
  const nearest = Math.tanh(Math.max(0, Math.abs(a.exact.high) - a.error));
  return { exact, error: a.error * (1 - nearest * nearest) + 4 * UNIT_ROUNDOFF };
}

/** The larger one; which it is may be in doubt, its value is not. */
export function larger(a: Bounded, b: Bounded): Bounded {
  const { high, low } = subtract(a.exact, b.exact);
  return { exact: high + low >= 0 ? a.exact : b.exact, error: Math.max(a.error, b.error) };
}

export function numberAnswer(x: Bounded): NumberAnswer {
  return { kind: "number", value: valueOf(x), bound: boundOf(x) };
}

export function vectorAnswer(elements: readonly Bounded[]): VectorAnswer {
  return { kind: "vector", ...columnsOf(elements) };
}

/** Elements in row-major order. */
export function matrixAnswer(rows: number, cols: number, elements: readonly Bounded[]): MatrixAnswer {
  return { kind: "matrix", rows, cols, ...columnsOf(elements) };
}

function columnsOf(elements: readonly Bounded[]): { data: Float64Array; bounds: Float64Array } {
  return {
    data: Float64Array.from(elements, valueOf),
    bounds: Float64Array.from(elements, boundOf),
  };
}

/** Answers are compared with the value as a double, which is off by the low part. */
function boundOf({ exact, error }: Bounded): number {
  return HEADROOM * (error + Math.abs(exact.low));
}

function valueOf({ exact }: Bounded): number {
  return exact.high + exact.low;
}

/** One rounding of a product, a quotient or a root, gradual underflow included. */
function rounded(exact: DoubleDouble, inherited: number): number {
  return inherited + UNIT_ROUNDOFF * (Math.abs(exact.high) + inherited) + MIN_SUBNORMAL;
}

/** a/b with both brought near 1 first: what is left of a subnormal number after a division would be no double. */
function quotientOf(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const plain = a.high / b.high;
  if (a.high === 0 || b.high === 0 || !Number.isFinite(plain)) return fromNumber(plain);
  const [above, below] = [exponentOf(a.high), exponentOf(b.high)];
  const near = divide(scaled(a, -above), scaled(b, -below));
  const { high, low } = scaled(near, above - below);
  return Number.isFinite(high) ? twoSum(high, low) : fromNumber(high);
}

function scaled({ high, low }: DoubleDouble, exponent: number): DoubleDouble {
  return { high: scaleByPowerOfTwo(high, exponent), low: scaleByPowerOfTwo(low, exponent) };
}

function exponentialOf({ high, low }: DoubleDouble): DoubleDouble {
  if (high < -1100) return ZERO;
  const out = new Float64Array(2);
  const exponent = exponentialInto(out, high, low);
  // Two factors: one alone is no double where the result is subnormal.
  const first = 2 ** Math.max(exponent, -1000);
  const second = 2 ** Math.min(0, exponent + 1000);
  return twoSum(out[0] * first * second, out[1] * first * second);
}

/** Below this, 17x⁷/315 is under 2⁻¹¹⁰ of x. */
const seriesMax = 2 ** -18;

function hyperbolicTangentOf(a: DoubleDouble): DoubleDouble {
  if (Math.abs(a.high) < seriesMax) {
    const square = multiply(a, a);
    const cubic = multiply(multiply(a, square), divide(ONE, fromNumber(3)));
    return add(subtract(a, cubic), fromNumber((2 / 15) * a.high ** 5));
  }
  const size = a.high < 0 ? negate(a) : a;
  if (size.high > 50) return fromNumber(Math.sign(a.high));
  const decay = exponentialOf({ high: -2 * size.high, low: -2 * size.low });
  const tangent = divide(subtract(ONE, decay), add(ONE, decay));
  return a.high < 0 ? negate(tangent) : tangent;
}
