/**
 * Double-double arithmetic: the unevaluated sum high + low of two doubles, about 106 bits.
 * Sources: Dekker 1971, "A floating-point technique for extending the available precision"; Knuth, TAOCP 2, §4.2.2;
 * Joldes, Muller & Popescu 2017, "Tight and rigorous error bounds for basic building blocks of double-word arithmetic".
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

export const ZERO: DoubleDouble = { high: 0, low: 0 };
export const ONE: DoubleDouble = { high: 1, low: 0 };

export function fromNumber(x: number): DoubleDouble {
  return { high: x, low: 0 };
}

/** a + b = high + low exactly, whatever the magnitudes (no overflow assumed). Knuth. */
export function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const shadow = high - a;
  return { high, low: a - (high - shadow) + (b - shadow) };
}

/** As twoSum, for |a| ≥ |b| or a = 0. Dekker. */
function quickTwoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}

const SPLITTER = 2 ** 27 + 1;
const SPLIT_MAX = 2 ** 995;

/**
 * The upper 26 bits of a; the rest, a − upperHalf(a), is exact and has 26 bits too. Veltkamp; huge values are scaled, so
 * that the product with the splitter does not overflow. NaN for ±Infinity.
 */
export function upperHalf(a: number): number {
  const scale = Math.abs(a) > SPLIT_MAX ? 2 ** -28 : 1;
  const scaled = a * scale;
  const product = SPLITTER * scaled;
  return (product - (product - scaled)) / scale;
}

/** As upperHalf, for |a| ≤ 2⁹⁹⁵: a quarter of the work. */
export function upperHalfOfModerate(a: number): number {
  const product = SPLITTER * a;
  return product - (product - a);
}

/** a·b = high + low exactly, unless the product overflows or its low part falls below 2⁻¹⁰⁷⁴ (|a·b| < 2⁻⁹⁶⁸). Dekker. */
export function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const aUpper = upperHalf(a);
  const aLower = a - aUpper;
  const bUpper = upperHalf(b);
  const bLower = b - bUpper;
  return { high, low: aUpper * bUpper - high + aUpper * bLower + aLower * bUpper + aLower * bLower };
}

/** Relative error ≤ 3u² + 13u³ (AccurateDWPlusDW of Joldes et al.). */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const upper = twoSum(a.high, b.high);
  const lower = twoSum(a.low, b.low);
  const partial = quickTwoSum(upper.high, upper.low + lower.high);
  return quickTwoSum(partial.high, lower.low + partial.low);
}

export function negate(a: DoubleDouble): DoubleDouble {
  return { high: -a.high, low: -a.low };
}

export function subtract(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  return add(a, negate(b));
}

/** Relative error ≤ 7u². */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.high, b.high);
  return quickTwoSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

/** Relative error ≤ about 10u²: two quotients, then the correction by what is left. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  if (first === 0 || !Number.isFinite(first)) return fromNumber(first);
  const rest = subtract(a, multiply(b, fromNumber(first)));
  const second = rest.high / b.high;
  const left = subtract(rest, multiply(b, fromNumber(second)));
  return add(quickTwoSum(first, second), fromNumber(left.high / b.high));
}

/** √a for a ≥ 0 by one Newton step from the double root; relative error of a few u². */
export function squareRoot(a: DoubleDouble): DoubleDouble {
  if (a.high === 0) return ZERO;
  const root = Math.sqrt(a.high);
  const rest = subtract(a, twoProduct(root, root));
  return quickTwoSum(root, rest.high / (2 * root));
}
