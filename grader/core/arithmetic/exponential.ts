/**
 * exp and log in double-double. Table-driven exp after Tang 1989, "Table-driven implementation of the exponential
 * function in IEEE floating-point arithmetic": x = k·(ln 2)/256 + r, eˣ = 2^(k div 256) · 2^((k mod 256)/256) · eʳ.
 */
import type { DoubleDouble } from "./double-double.ts";
import {
  add,
  fromNumber,
  multiply,
  negate,
  ONE,
  squareRoot,
  subtract,
  twoProduct,
  ZERO,
} from "./double-double.ts";
import { scaleByPowerOfTwo } from "./exponent.ts";

/** ln 2 to 107 bits. */
const LN2: DoubleDouble = { high: Math.LN2, low: 2.3190468138462996e-17 };

const STEPS = 256;

/** 1/3! to 107 bits. */
const SIXTH: DoubleDouble = { high: 0.16666666666666666, low: 9.25185853854297e-18 };
/** 1/4! to 107 bits. */
const TWENTY_FOURTH: DoubleDouble = { high: 0.041666666666666664, low: 2.3129646346357427e-18 };

/** A positive number significand·2^exponent whose exponent no double could hold. */
export interface ScaledExponential {
  significand: DoubleDouble;
  exponent: number;
}

/** eˣ with relative error below 2⁻⁹⁰, for |x| < 2³⁰; x = −Infinity gives 0. */
export function exponential(x: DoubleDouble): ScaledExponential {
  if (x.high === -Infinity) return { significand: ZERO, exponent: 0 };
  const k = Math.round((x.high / LN2.high) * STEPS);
  const steps = k / STEPS;
  const multiple = twoProduct(steps, LN2.high);
  const r = subtract(subtract(x, multiple), fromNumber(steps * LN2.low));
  const whole = Math.floor(steps);
  const root = rootsOfTwo()[k - whole * STEPS];
  return { significand: multiply(root, expNearZero(r)), exponent: whole };
}

/** eˣ as the nearest double, or nearly: what is rounded is correct to 2⁻⁹⁰. */
export function exponentialAsNumber(x: DoubleDouble): number {
  const { significand, exponent } = exponential(x);
  return scaleByPowerOfTwo(significand.high + significand.low, exponent);
}

/** ln x for x ≥ 2⁻⁵⁰⁰, to about 2⁻¹⁰⁰ absolute, by one Newton step y + x·e⁻ʸ − 1 from the double logarithm (error δ → δ²/2). */
export function logarithm(x: DoubleDouble): DoubleDouble {
  const guess = fromNumber(Math.log(x.high));
  const { significand, exponent } = exponential(negate(guess));
  const scale = 2 ** exponent;
  const inverse = { high: significand.high * scale, low: significand.low * scale };
  return add(guess, subtract(multiply(x, inverse), ONE));
}

/** eʳ for |r| ≤ (ln 2)/512: the first terms in double-double, from r⁵ on (below 2⁻⁵⁴ of the sum) in double. */
function expNearZero(r: DoubleDouble): DoubleDouble {
  const x = r.high;
  const tail = (x ** 5 / 120) * (1 + (x / 6) * (1 + (x / 7) * (1 + (x / 8) * (1 + x / 9))));
  const square = multiply(r, r);
  const half = { high: square.high / 2, low: square.low / 2 };
  const cubic = multiply(multiply(square, r), SIXTH);
  const quartic = multiply(multiply(square, square), TWENTY_FOURTH);
  return add(ONE, add(r, add(half, add(cubic, add(quartic, fromNumber(tail))))));
}

let roots: DoubleDouble[] | undefined;

/** 2^(j/256) for 0 ≤ j < 256, each the product of at most eight repeated square roots of 2. Made at first use. */
function rootsOfTwo(): DoubleDouble[] {
  if (roots) return roots;
  roots = [ONE];
  let root = fromNumber(2);
  for (let stride = STEPS / 2; stride >= 1; stride /= 2) {
    root = squareRoot(root);
    for (let j = 0; j < STEPS; j += 2 * stride) roots[j + stride] = multiply(roots[j], root);
  }
  return roots;
}
