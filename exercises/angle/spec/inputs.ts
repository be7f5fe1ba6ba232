import { longVector } from "innerproduct/spec";
import type { Rng, Vector } from "innerproduct/spec";

export type Pair = [a: Vector, b: Vector];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 1_024;
export const LARGE = 8_192;

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

/** Two vectors in a plane that is turned out of the axes, `radians` apart. */
export function apart(rng: Rng, n: number, radians: number): Pair {
  const a = unit(rng.vector(n));
  const other = rng.vector(n);
  const along = dot(a, other);
  const b = unit(other.map((x, i) => x - along * a[i]!));
  return [a.map((x) => 3 * x), a.map((x, i) => 2 * (x * Math.cos(radians) + b[i]! * Math.sin(radians)))];
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
  (a, b) => {
    const [x, y] = [divided(a), divided(b)];
    return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
  },
];

/** Half the way between the tips of unit vectors: at most 1, and 1 at π. */
function halfChord(a: Vector, b: Vector): number {
  const other = unit(b);
  const way = unit(a).map((x, i) => x - other[i]!);
  return Math.sqrt(dot(way, way)) / 2;
}

/**
 * For each customary formula `count` pairs of parallel vectors for which it ends up beyond 1, or of opposite ones for which it ends up
 * beyond −1. Somebody else's formula leaves the range on about a third of them: many are needed to catch each, at either end.
 */
export function beyond(end: 1 | -1, rng: Rng, count: number): Pair[] {
  const formulas = end === 1 ? plainFormulas : [...plainFormulas, halfChord];
  return formulas.flatMap((formula) => {
    const found: Pair[] = [];
    while (found.length < count) {
      const a = rng.vector(rng.int(2, 9), ofLikeSize);
      const factor = end * rng.pick([1, 2, 3, 5, 7]);
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
