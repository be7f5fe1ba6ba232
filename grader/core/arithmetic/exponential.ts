/**
 * exp and log beyond double precision. Table-driven exp after Tang 1989, "Table-driven implementation of the exponential
 * function in IEEE floating-point arithmetic": x = k·(ln 2)/256 + r, eˣ = 2^⌊k/256⌋ · 2^((k mod 256)/256) · eʳ.
 */
import type { DoubleDouble } from "./double-double.ts";
import { add, fromNumber, multiply, ONE, subtract, upperHalf } from "./double-double.ts";
import { rootsOfTwo, STEPS } from "./roots-of-two.ts";

// ln 2 = 0x1.62e42fef a39ef357 93c7673007e5e…p−1 in three parts. The first two are so short that k times them is exact.
const LN2_HEAD = 0x1_62e4_2fef * 2 ** -33;
const LN2_MIDDLE = 0xa39e_f357 * 2 ** -65;
const LN2_TAIL = 0x9_3c76_7300_7e5e * 2 ** -117;

/** Significands of eˣ in [1, 2), nearly, as out[0] + out[1]; the binary exponent is returned. For |x| < 2¹¹, to 2⁻⁷⁰ relative. */
export function exponentialInto(out: Float64Array, high: number, low: number): number {
  const table = rootsOfTwo();
  const k = Math.round(high * (STEPS * Math.LOG2E));
  const steps = k / STEPS;
  const reduced = high - steps * LN2_HEAD;
  const shift = steps * LN2_MIDDLE;
  const r = reduced - shift;
  const rest = reduced - r - shift - steps * LN2_TAIL + low;

  // |r| < 2⁻⁹, so the terms from r² on may be rounded to double: 2⁻²⁰ · 2⁻⁵³. e^(r + rest) = eʳ + rest·eʳ + …
  const series =
    rest * (1 + r * (1 + r / 2)) + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720))));
  const growth = r + series;
  const growthRest = series - (growth - r);

  // 2^(j/256) · (1 + growth), the product split after Dekker.
  const whole = Math.floor(steps);
  const j = k - whole * STEPS;
  const root = table.high[j];
  const rootUpper = table.upper[j];
  const rootLower = root - rootUpper;
  const upper = upperHalf(growth);
  const lower = growth - upper;
  const product = root * growth;
  const lost = rootUpper * upper - product + rootUpper * lower + rootLower * upper + rootLower * lower;
  const sum = root + product;
  const correction = product - (sum - root) + (lost + root * growthRest + table.low[j] * (1 + growth));
  out[0] = sum + correction;
  out[1] = correction - (out[0] - sum);
  return whole;
}

/** ln x for 2⁻⁵⁰⁰ ≤ x ≤ 2⁵⁰⁰, to about 2⁻⁶⁸, by one Newton step y + x·e⁻ʸ − 1 from the double logarithm (error δ → δ²/2). */
export function logarithm(x: DoubleDouble): DoubleDouble {
  const guess = Math.log(x.high);
  const inverse = new Float64Array(2);
  const scale = 2 ** exponentialInto(inverse, -guess, 0);
  const ratio = multiply(x, { high: inverse[0] * scale, low: inverse[1] * scale });
  return add(fromNumber(guess), subtract(ratio, ONE));
}
