import { longVector } from "innerproduct/spec";
import type { Rng, Vector } from "innerproduct/spec";

export type Input = [x: Vector, gain: Vector, epsilon: number];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 1_024;
export const LARGE = 8_192;

/** Elements with mean 0.5 and spread 1, gains around 1 of either sign, and an ε that shows in the fourth digit. */
export function inputs(rng: Rng, n: number, epsilon = 1e-3): Input {
  return [rng.vector(n, (r) => 0.5 + r.normal()), rng.vector(n, gains), epsilon];
}

export function gains(rng: Rng): number {
  return rng.pick([-1, 1, 1]) * rng.uniform(0.5, 2);
}

export function scaled([x, gain]: Input, factor: number, epsilon: number): Input {
  return [x.map((value) => value * factor), gain, epsilon];
}

/** Too long to draw number by number, or to print: made by a line of code that is shown instead. */
export function long(rng: Rng, n: number): { args: Input; generator: string } {
  const x = longVector(rng, "x", n);
  const gain = longVector(rng, "gain", n, 5, 4003);
  return {
    args: [x.data, gain.data, 1e-3],
    generator: `${x.generator} ${gain.generator} const epsilon = 0.001;`,
  };
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}
