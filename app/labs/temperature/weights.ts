import { softmax } from "innerproduct/core";

/** `exp` of more than this is beyond the largest double, ln 1.797…e308. */
export const overflowAt = 709.782712893384;
/** `exp` of less than this rounds to zero: half of the smallest double, ln 2⁻¹⁰⁷⁵. */
export const underflowAt = -745.1332191019412;

export interface Weights {
  /** (logit + shift) / T, what goes into softmax. */
  scaled: readonly number[];
  /** eˣ, as the textbook formula takes it. */
  powers: readonly number[];
  /** eˣ / Σ eˣ as it stands in a textbook. */
  naive: readonly number[];
  /** The core's softmax, which first subtracts the largest. */
  stable: readonly number[];
  trouble: "none" | "overflow" | "underflow" | "loss";
  /** e to the entropy of the stable weights: 1 when one of n has all the weight, n when all have the same. */
  effective: number;
}

/** Both ways to the weights of `logits`, all of them moved by `shift` and divided by the temperature `t`. */
export function weightsOf(logits: readonly number[], t: number, shift: number): Weights {
  const scaled = logits.map((logit) => (logit + shift) / t);
  const powers = scaled.map((x) => Math.exp(x));
  const sum = powers.reduce((total, power) => total + power, 0);
  const naive = powers.map((power) => power / sum);
  const stable = Array.from(softmax(Float64Array.from(scaled)));
  return {
    scaled,
    powers,
    naive,
    stable,
    trouble: troubleOf(powers, sum, naive, stable),
    effective: effective(stable),
  };
}

/** More than a few units in the last place of a weight: digits have been lost to subnormal numbers. */
const visibleLoss = 1e-9;

function troubleOf(
  powers: readonly number[],
  sum: number,
  naive: readonly number[],
  stable: readonly number[],
): Weights["trouble"] {
  if (sum === Infinity) return "overflow";
  if (sum === 0) return "underflow";
  const isOff = naive.some((weight, i) => Math.abs(weight - stable[i]) > visibleLoss * stable[i]);
  return isOff && powers.some((power) => power < 2 ** -1022) ? "loss" : "none";
}

function effective(weights: readonly number[]): number {
  const entropy = weights.reduce((sum, weight) => (weight > 0 ? sum - weight * Math.log(weight) : sum), 0);
  return Math.exp(entropy);
}
