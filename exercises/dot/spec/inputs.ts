import { longVector } from "innerproduct/spec";
import type { Rng, Vector } from "innerproduct/spec";

export type Pair = [a: Vector, b: Vector];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 1_024;
export const LARGE = 16_384;

/** Lengths that a ranked timing runs through: from one in the first-level cache to one beyond the second. */
export const SWEEP = [64, SMALL, LARGE, 262_144];

/** Magnitudes between 1 and 2, either sign: no product is small beside another. */
export function ofLikeSize(rng: Rng): number {
  const x = 4 * rng.next() - 2;
  return x < 0 ? x / 2 - 1 : x / 2 + 1;
}

export function like(rng: Rng, n: number): Pair {
  return [rng.vector(n, ofLikeSize), rng.vector(n, ofLikeSize)];
}

export function withAt(pair: Pair, which: 0 | 1, place: number, value: number): Pair {
  pair[which][place] = value;
  return pair;
}

/** Who looks at the ends and the middle only takes the first vector for a constant one. */
export function equalAtThree(rng: Rng, n: number): Pair {
  const [a, b] = like(rng, n);
  a[n >> 1] = a[0]!;
  a[n - 1] = a[0]!;
  return [a, b];
}

/** Where one vector is around `scale` the other is zero; the answer comes from the small elements between. */
export function apart(rng: Rng, scale: number, n: number): Pair {
  const [a, b] = like(rng, n);
  const places = rng.shuffle([...a.keys()]);
  for (const [turn, i] of places.slice(0, n / 2).entries()) {
    const [large, none] = turn % 2 === 0 ? [a, b] : [b, a];
    large[i]! *= scale;
    none[i] = 0;
  }
  return [a, b];
}

/** One product between 1 and 4, the others below `ratio` of it yet far above the rounding of the large one. */
export function besideLarge(rng: Rng, ratio: number): Pair {
  const n = 5;
  const a = rng.vector(n, (r) => r.uniform(1, 2));
  const b = rng.vector(n, (r) => r.uniform(0.1, 0.2) * ratio);
  b[rng.int(0, n - 1)] = rng.uniform(1, 2);
  return [a, b];
}

/** aᵢ around 2ᵉ and bᵢ around 2⁻ᵉ, with e from −reach to reach. */
export function opposed(rng: Rng, reach: number, n: number): Pair {
  const exponents = rng.vector(n, (r) => r.int(-reach, reach));
  return [exponents.map((e) => ofLikeSize(rng) * 2 ** e), exponents.map((e) => ofLikeSize(rng) * 2 ** -e)];
}

/** Too long to draw number by number, or to print: made by a line of code that is shown instead. */
export function long(rng: Rng, n: number): { args: Pair; generator: string } {
  const a = longVector(rng, "a", n);
  const b = longVector(rng, "b", n, 5, 4003);
  return { args: [a.data, b.data], generator: `${a.generator} ${b.generator}` };
}

/** The first of two long vectors with itself. */
export function twice(rng: Rng, n: number): { args: Pair; same: [0, 1]; generator: string } {
  const { data, generator } = longVector(rng, "a", n);
  return { args: [data, data], same: [0, 1], generator: `${generator} const b = a;` };
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}
