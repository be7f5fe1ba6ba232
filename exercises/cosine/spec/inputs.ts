import { longVector } from "innerproduct/spec";
import type { Rng, Vector } from "innerproduct/spec";

export type Pair = [a: Vector, b: Vector];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 1_024;
export const LARGE = 16_384;

/** Lengths that a ranked timing runs through: from one in the first-level cache to one beyond the second. */
export const SWEEP = [64, SMALL, LARGE, 262_144];

/** Magnitudes between 1 and 2, either sign: lengths are alike and nothing is near overflow. */
export function ofLikeSize(rng: Rng): number {
  const x = 4 * rng.next() - 2;
  return x < 0 ? x / 2 - 1 : x / 2 + 1;
}

export function like(rng: Rng, n: number): Pair {
  return [rng.vector(n, ofLikeSize), rng.vector(n, ofLikeSize)];
}

export function scaled(pair: Pair, forA: number, forB: number): Pair {
  return [pair[0].map((x) => x * forA), pair[1].map((x) => x * forB)];
}

/** aᵢ around 2ᵉ and bᵢ around 2⁻ᵉ, with e from −reach to reach: almost perpendicular, without any cancellation. */
export function opposed(rng: Rng, reach: number, n: number): Pair {
  const exponents = rng.vector(n, (r) => r.int(-reach, reach));
  return [
    exponents.map((e) => rng.uniform(1, 2) * 2 ** e),
    exponents.map((e) => rng.uniform(1, 2) * 2 ** -e),
  ];
}

export function withAt(pair: Pair, which: 0 | 1, place: number, value: number): Pair {
  pair[which][place] = value;
  return pair;
}

/** One element of each vector around 1e200: who has not looked at it does not scale, and its square overflows. */
export function peaked(rng: Rng, n: number, place: number): Pair {
  const [a, b] = like(rng, n);
  a[place]! *= 1e200;
  b[place]! *= 1e200;
  return [a, b];
}

/** The customary ways to write the formula, each without a clamp. */
const plainFormulas: ((a: Vector, b: Vector) => number)[] = [
  (a, b) => dot(a, b) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b))),
  (a, b) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)),
  (a, b) => dot(a, b) / Math.sqrt(dot(a, a)) / Math.sqrt(dot(b, b)),
  (a, b) => dot(a, b) * (1 / Math.sqrt(dot(a, a))) * (1 / Math.sqrt(dot(b, b))),
  (a, b) => dot(unit(a), unit(b)),
  (a, b) => {
    const [x, y] = [divided(a), divided(b)];
    return dot(x, y) / (Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y)));
  },
];

/**
 * For each customary formula `count` pairs of parallel vectors for which it ends up beyond 1, or of opposite ones for which it ends up
 * beyond −1; of `length` elements, or of 2 to 9. Somebody else's formula leaves the range on about a third of them: many are needed to catch each, at either end.
 */
export function beyond(end: 1 | -1, rng: Rng, count: number, length?: number): Pair[] {
  return plainFormulas.flatMap((formula) => {
    const found: Pair[] = [];
    while (found.length < count) {
      const a = rng.vector(length ?? rng.int(2, 9), ofLikeSize);
      const factor = end * rng.pick([1, 2, 3]);
      const b = a.map((x) => x * factor);
      if (Math.abs(formula(a, b)) > 1) found.push([a, b]);
    }
    return found;
  });
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

export function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

function unit(v: Vector): Vector {
  const length = Math.sqrt(dot(v, v));
  return v.map((x) => x / length);
}

function divided(v: Vector): Vector {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return v.map((x) => x / largest);
}
