import { longVector } from "innerproduct/spec";
import type { Rng, Vector } from "innerproduct/spec";

export type Input = [a: Vector];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 512;
export const LARGE = 4_096;

/** Magnitudes between 1 and 2, either sign: every square counts. */
export function ofLikeSize(rng: Rng): number {
  const x = 4 * rng.next() - 2;
  return x < 0 ? x / 2 - 1 : x / 2 + 1;
}

export function like(rng: Rng, n: number): Input {
  return [rng.vector(n, ofLikeSize)];
}

/** Too long to draw number by number, or to print: made by a line of code that is shown instead. */
export function long(rng: Rng, n: number): { args: Input; generator: string } {
  const { data, generator } = longVector(rng, "a", n);
  return { args: [data], generator };
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}
