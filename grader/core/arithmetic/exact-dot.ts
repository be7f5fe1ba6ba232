/**
 * Dot products that are exact for every purpose: correct to 2⁻⁶⁰ of the *result*, not of the terms, however strongly
 * the terms cancel and however widely their exponents spread.
 *
 * First Dot2 (Ogita, Rump & Oishi 2005, algorithm 5.3) on vectors scaled by powers of two, with a running bound on its
 * own error. Where that bound is not good enough (strong cancellation, or exponents too far apart for an error-free
 * product) the sum is formed in integers, which cannot err.
 */
import type { DoubleDouble } from "./double-double.ts";
import { fromNumber, twoSum, upperHalfOfModerate, ZERO } from "./double-double.ts";
import { exponentOf, factorsOfPower, largestExponent, scaleByPowerOfTwo } from "./exponent.ts";
import { UNIT_ROUNDOFF } from "./precision.ts";

/** sum·2^exponent: a number of any size. */
export interface Scaled {
  sum: DoubleDouble;
  exponent: number;
}

/** Σ aᵢbᵢ beside Σ|aᵢbᵢ|. */
export interface ExactDot extends Scaled {
  magnitude: Scaled;
}

const NOTHING: Scaled = { sum: ZERO, exponent: 0 };

/** For finite a and b of equal length. */
export function exactDot(a: Float64Array, b: Float64Array): ExactDot {
  const aExponent = largestExponent(a);
  const bExponent = largestExponent(b);
  if (aExponent === -Infinity || bExponent === -Infinity) return { ...NOTHING, magnitude: NOTHING };
  const dot = twofoldDot(a, aExponent, b, bExponent);
  if (!dot.productsAreExact || dot.doubt > 2 ** -60 * Math.abs(dot.sum.high)) return integerDot(a, b);
  const exponent = aExponent + bExponent;
  return { sum: dot.sum, exponent, magnitude: { sum: fromNumber(dot.magnitude), exponent } };
}

/** Σ aᵢ² for finite a: without cancellation, and terms 2⁻²⁰⁰⁰ below the largest do not matter, so Dot2 suffices. */
export function exactSumOfSquares(a: Float64Array): Scaled {
  const exponent = largestExponent(a);
  if (exponent === -Infinity) return NOTHING;
  return { sum: twofoldDot(a, exponent, a, exponent).sum, exponent: 2 * exponent };
}

/** As the double nearest to it. */
export function toNumber({ sum, exponent }: Scaled): number {
  return scaleByPowerOfTwo(sum.high + sum.low, exponent);
}

/** Scaled elements of at least this size have products that come nowhere near underflow. */
const SMALLEST = 2 ** -400;

interface TwofoldDot {
  sum: DoubleDouble;
  magnitude: number;
  /** Bounds the error of `sum` when the products are exact. */
  doubt: number;
  productsAreExact: boolean;
}

/**
 * Dot2 of the elements aᵢ·2^−aExponent and bᵢ·2^−bExponent, which are below 2 and are scaled one by one: a scaled copy of a long
 * vector costs more than the sum. The low parts lᵢ are summed in plain double precision, which errs by at most γₙ₊₁Σ|lᵢ| (doubled
 * in `doubt` to cover its own rounding).
 */
function twofoldDot(a: Float64Array, aExponent: number, b: Float64Array, bExponent: number): TwofoldDot {
  const [aFirst, aSecond] = factorsOfPower(-aExponent);
  const [bFirst, bSecond] = factorsOfPower(-bExponent);
  let sum = 0;
  let low = 0;
  let magnitude = 0;
  let lowMagnitude = 0;
  let productsAreExact = true;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] * aFirst * aSecond;
    const y = b[i] * bFirst * bSecond;
    if (Math.abs(x) < SMALLEST && a[i] !== 0) productsAreExact = false;
    if (Math.abs(y) < SMALLEST && b[i] !== 0) productsAreExact = false;
    const product = x * y;
    const xUpper = upperHalfOfModerate(x);
    const xLower = x - xUpper;
    const yUpper = upperHalfOfModerate(y);
    const yLower = y - yUpper;
    const productError = xUpper * yUpper - product + xUpper * yLower + xLower * yUpper + xLower * yLower;
    const next = sum + product;
    const shadow = next - sum;
    const sumError = sum - (next - shadow) + (product - shadow);
    sum = next;
    const error = sumError + productError;
    low += error;
    magnitude += Math.abs(product);
    lowMagnitude += Math.abs(error);
  }
  const doubt = 2 * (a.length + 2) * UNIT_ROUNDOFF * lowMagnitude;
  return { sum: twoSum(sum, low), magnitude, doubt, productsAreExact };
}

/** The same in integers: products of equal exponent are added first, then the few hundred sums are aligned. */
function integerDot(a: Float64Array, b: Float64Array): ExactDot {
  const sums = new Map<number, bigint>();
  const magnitudes = new Map<number, bigint>();
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0 || b[i] === 0) continue;
    const aExponent = exponentOf(a[i]) - 52;
    const bExponent = exponentOf(b[i]) - 52;
    const product = BigInt(scaleByPowerOfTwo(a[i], -aExponent)) * BigInt(scaleByPowerOfTwo(b[i], -bExponent));
    const exponent = aExponent + bExponent;
    sums.set(exponent, (sums.get(exponent) ?? 0n) + product);
    magnitudes.set(exponent, (magnitudes.get(exponent) ?? 0n) + (product < 0n ? -product : product));
  }
  return { ...fromInteger(align(sums)), magnitude: fromInteger(align(magnitudes)) };
}

interface ScaledInteger {
  integer: bigint;
  exponent: number;
}

function align(parts: Map<number, bigint>): ScaledInteger {
  let exponent = Infinity;
  for (const key of parts.keys()) exponent = Math.min(exponent, key);
  let integer = 0n;
  for (const [key, part] of parts) integer += part << BigInt(key - exponent);
  return { integer, exponent: parts.size === 0 ? 0 : exponent };
}

/** The leading 256 bits are more than a double-double holds. */
function fromInteger({ integer, exponent }: ScaledInteger): Scaled {
  const magnitude = integer < 0n ? -integer : integer;
  const surplus = Math.max(0, 4 * magnitude.toString(16).length - 256);
  const leading = integer >> BigInt(surplus);
  const high = Number(leading);
  const low = Number(leading - BigInt(high));
  return { sum: { high, low }, exponent: exponent + surplus };
}
