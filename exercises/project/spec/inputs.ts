import { longVector } from "innerproduct/spec";
import type { Rng, Vector } from "innerproduct/spec";

export type Pair = [a: Vector, b: Vector];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 512;
export const LARGE = 4_096;

/** Magnitudes between 1 and 2, either sign: lengths are alike and nothing is near overflow. */
export function ofLikeSize(rng: Rng): number {
  const x = 4 * rng.next() - 2;
  return x < 0 ? x / 2 - 1 : x / 2 + 1;
}

export function like(rng: Rng, n: number): Pair {
  return [rng.vector(n, ofLikeSize), rng.vector(n, ofLikeSize)];
}

export function scaled([a, b]: Pair, forA: number, forB: number): Pair {
  return [a.map((x) => x * forA), b.map((x) => x * forB)];
}

/** a is `small` but for a 1 in one place, along which b lies. */
export function alongFirst(n: number, at: number, small: number): Pair {
  return [new Float64Array(n).fill(small).with(at, 1), new Float64Array(n).with(at, 1)];
}

/** Too long to draw number by number, or to print: made by a line of code that is shown instead. */
export function long(rng: Rng, n: number): { args: Pair; generator: string } {
  const a = longVector(rng, "a", n);
  const b = longVector(rng, "b", n, 5, 4003);
  return { args: [a.data, b.data], generator: `${a.generator} ${b.generator}` };
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}

export function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
