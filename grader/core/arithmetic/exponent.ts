const float = new Float64Array(1);
/** The same eight bytes; word 1 holds sign and exponent on every little-endian machine, which is all that run JavaScript engines today. */
const words = new Uint32Array(float.buffer);

const LEAST_EXPONENT = -1074;

/** Every power of two that a double can hold. */
const powers = powersOfTwo();

function powersOfTwo(): Float64Array {
  const all = new Float64Array(1023 - LEAST_EXPONENT + 1);
  let power = Number.MIN_VALUE;
  for (let i = 0; i < all.length; i++) {
    all[i] = power;
    power *= 2;
  }
  return all;
}

/** 2ᵉ exactly, for −1074 ≤ e ≤ 1023. */
export function powerOfTwo(exponent: number): number {
  return powers[exponent - LEAST_EXPONENT];
}

/** ⌊log₂|x|⌋ exactly, subnormals included. −Infinity for 0, +Infinity for ±Infinity, NaN for NaN. */
export function exponentOf(x: number): number {
  if (x === 0) return -Infinity;
  if (!Number.isFinite(x)) return Math.abs(x);
  float[0] = x;
  const biased = (words[1] >>> 20) & 0x7ff;
  return biased === 0 ? exponentOf(x * 2 ** 54) - 54 : biased - 1023;
}

/** x·2ᵉ for any integer e, rounded once. */
export function scaleByPowerOfTwo(x: number, exponent: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const target = exponentOf(x) + exponent;
  const significand = significandOf(x);
  if (target > 1023) return significand * Infinity;
  if (target >= -1074) return significand * powerOfTwo(target);
  if (target === -1075) return significand * 0.5 * Number.MIN_VALUE;
  return x < 0 ? -0 : 0;
}

/** ±s with 1 ≤ s < 2 and x = ±s·2^exponentOf(x), for finite x ≠ 0. */
function significandOf(x: number): number {
  float[0] = Math.abs(x) < 2 ** -1022 ? x * 2 ** 54 : x;
  words[1] = (words[1] & 0x800f_ffff) | 0x3ff0_0000;
  return float[0];
}

/** The exponent of the largest magnitude in x: ⌊log₂ max|xᵢ|⌋. −Infinity when all are 0 or there are none; ±Infinity and NaN give +Infinity or NaN. */
export function largestExponent(x: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < x.length; i++) {
    const magnitude = Math.abs(x[i]);
    if (magnitude <= largest) continue;
    if (magnitude !== magnitude) return NaN;
    largest = magnitude;
  }
  return exponentOf(largest);
}

/** 2ᵉ for −2044 ≤ e ≤ 2046 as the product of two doubles: one cannot always express it (2¹⁰⁷⁴ is none). */
export function factorsOfPower(exponent: number): [first: number, second: number] {
  const half = exponent >> 1;
  return [powerOfTwo(half), powerOfTwo(exponent - half)];
}

/** A new vector x·2ᵉ; exact unless an element leaves the normal range. */
export function scaledCopy(x: Float64Array, exponent: number): Float64Array {
  const [first, second] = factorsOfPower(exponent);
  const scaled = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) scaled[i] = x[i] * first * second;
  return scaled;
}
