/** Exact arithmetic in integers for tests: every double is an integer multiple of 2⁻¹⁰⁷⁴. */

/** x·2¹⁰⁷⁴ exactly. */
export function toInteger(x: number): bigint {
  if (x === 0) return 0n;
  if (!Number.isFinite(x)) throw new RangeError(`${x} is no integer multiple of anything`);
  let exponent = 1074;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    exponent--;
  }
  return BigInt(scaled) << BigInt(exponent);
}

/** Σ aᵢbᵢ·2²¹⁴⁸ exactly. */
export function integerDot(a: Float64Array, b: Float64Array): bigint {
  return a.reduce((sum, x, i) => sum + toInteger(x) * toInteger(b[i]), 0n);
}

export function magnitudeOf(x: bigint): bigint {
  return x < 0n ? -x : x;
}

/** numerator / denominator as a double, good to 2⁻⁵⁰ for every size. */
export function quotient(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const shift = 64 - (bitsOf(numerator) - bitsOf(denominator));
  const scaled =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  const half = Math.trunc(shift / 2);
  return Number(scaled) * 2 ** -half * 2 ** -(shift - half);
}

function bitsOf(x: bigint): number {
  return magnitudeOf(x).toString(2).length;
}

const FIXED_POINT = 500n;
const ONE = 1n << FIXED_POINT;

/** ln 2 in fixed point with 500 bits: Σ 1/(k·2ᵏ). */
const LN2 = Array.from({ length: 510 }, (_, k) => ONE / (BigInt(k + 1) << BigInt(k + 1))).reduce(
  (a, b) => a + b,
  0n,
);

/** e^x as integer·2^exponent, for x given as integer·2⁻¹⁰⁷⁴; the integer has about 500 bits. */
export function integerExp(x: bigint): { integer: bigint; exponent: number } {
  const fixed = x >> (1074n - FIXED_POINT);
  const k = fixed >= 0n ? fixed / LN2 : -(-fixed / LN2) - 1n;
  const r = fixed - k * LN2;
  let term = ONE;
  let sum = ONE;
  for (let i = 1n; term > 0n; i++) {
    term = (term * r) / (ONE * i);
    sum += term;
  }
  return { integer: sum, exponent: Number(k) - Number(FIXED_POINT) };
}
