import type { Rng, Vector } from "innerproduct/spec";

export type Input = [x: Vector, gain: Vector, bias: Vector, epsilon: number];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 1_024;
export const LARGE = 4_096;
/** The longest that the statement allows. */
export const LONGEST = 2 ** 14;

/** Elements with mean 0.5 and spread 1, gains around 1 of either sign, and an ε that shows in the third digit. */
export function inputs(rng: Rng, n: number, epsilon = 1e-2): Input {
  return [rng.vector(n, (r) => 0.5 + r.normal()), rng.vector(n, gains), rng.vector(n, gains), epsilon];
}

export function gains(rng: Rng): number {
  return rng.pick([-1, 1, 1]) * rng.uniform(0.5, 2);
}

/** (x + shift)·factor in place of x. */
export function moved([x, gain, bias]: Input, shift: number, factor: number, epsilon: number): Input {
  return [x.map((value) => (value + shift) * factor), gain, bias, epsilon];
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}
