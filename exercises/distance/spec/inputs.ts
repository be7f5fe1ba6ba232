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

/**
 * As far from each other as from the origin, so that nothing cancels: that belongs to `stability`. Among few elements chance might bring
 * two points together, so they have opposite signs.
 */
export function like(rng: Rng, n: number): Pair {
  const a = rng.vector(n, ofLikeSize);
  return [a, n < 16 ? a.map((x) => -Math.sign(x) * Math.abs(ofLikeSize(rng))) : rng.vector(n, ofLikeSize)];
}

export function scaled([a, b]: Pair, forA: number, forB: number): Pair {
  return [a.map((x) => x * forA), b.map((x) => x * forB)];
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

/** Two points between 1 and 2 in every coordinate, in each of which they differ by `gap`. Not drawn. */
export function stepsApart(n: number, gap: number): Pair {
  const a = Float64Array.from({ length: n }, (_, i) => 1 + ((5 * i) % 11) / 10);
  return [a, a.map((x, i) => x + (i % 2 === 0 ? -gap : gap))];
}

/** Two points around 1 in every coordinate, in each of which they differ by about `gap`. */
export function neighbours(rng: Rng, n: number, gap: number): Pair {
  const a = rng.vector(n, ofLikeSize);
  return [a, a.map((x) => x + gap * ofLikeSize(rng))];
}
