import { awkwardLengths, illConditionedDot, logUniform, signed } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, beyondOne, like, long, ofLikeSize, opposed, scaled, vec } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export function examples(): Case<Pair>[] {
  return [
    { name: "16.26° apart", args: [vec(3, 4), vec(4, 3)] },
    { name: "one twice the other", args: [vec(1, 2), vec(2, 4)] },
    { name: "perpendicular", args: [vec(1, 0), vec(0, 1)] },
    { name: "opposite", args: [vec(3, 4), vec(-3, -4)] },
    { name: "cat and dog", args: [vec(0.8, 0.6, 0.2), vec(0.7, 0.5, 0.3)] },
    { name: "a zero vector", args: [vec(0, 0), vec(1, 2)] },
    { name: "empty", args: [vec(), vec()] },
  ];
}

export function shapes(rng: Rng): Case<Pair>[] {
  const lengths = [...awkwardLengths(257), 1_000, SMALL, LARGE].filter((n) => n > 1);
  return [
    // Powers of two only: a vector of one element is parallel to any other, and clamping belongs to `stability`.
    { name: "n = 1, same sign", args: [vec(2), vec(4)] },
    { name: "n = 1, opposite signs", args: [vec(-2), vec(0.5)] },
    ...lengths.map((n): Case<Pair> => ({ name: `n = ${n}`, args: like(rng, n) })),
    { name: "n = 200003", ...long(rng, 200_003) },
    { name: "views into a larger buffer", args: like(rng, 13), views: true },
    { name: "one object passed twice", args: [vec(3, 4, 0, 0), vec(3, 4, 0, 0)], same: [0, 1] },
  ];
}

/** Magnitudes at which the plain formula is safe; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Pair>[] {
  const moderate = [1e-50, 1e-20, 1e-9, 1e9, 1e20, 1e50].map((scale): Case<Pair> => ({
    name: `both around ${scale}`,
    args: scaled(like(rng, 33), scale, scale),
  }));
  const withA = like(rng, 9);
  const withB = like(rng, 9);
  withA[0][rng.int(0, 8)] = NaN;
  withB[1][rng.int(0, 8)] = NaN;
  const zeros = new Float64Array(3);
  return [
    ...moderate,
    { name: "large mean, small differences", args: [vec(101, 99, 100), vec(99, 101, 100)] },
    { name: "all negative against all positive", args: [vec(-1, -2, -2), vec(2, 1, 2)] },
    { name: "zeros in between", args: [vec(2, 0, 5, 0, 1), vec(3, 7, 0, 0, 4)] },
    { name: "zero vector first", args: [zeros, rng.vector(3, ofLikeSize)] },
    { name: "zero vector second", args: [rng.vector(3, ofLikeSize), zeros] },
    { name: "two zero vectors", args: [zeros, zeros] },
    { name: "one zero vector passed twice", args: [zeros, zeros], same: [0, 1] },
    { name: "minus zero is zero", args: [vec(-0, -0), vec(1, 2)] },
    { name: "a NaN in a", args: withA },
    { name: "a NaN in b", args: withB },
    { name: "nothing but NaN", args: [vec(NaN), vec(2)] },
    { name: "infinity in a", args: [vec(Infinity, 1), vec(1, 1)] },
    { name: "minus infinity in b", args: [vec(1, 1, 2), vec(3, -Infinity, 1)] },
  ];
}

export function errors(rng: Rng): Case<Pair>[] {
  return [
    [3, 2],
    [2, 3],
    [0, 1],
    [1, 0],
    [17, 16],
    [16, 17],
  ].map(([m, n]) => ({
    name: `lengths ${m} and ${n}`,
    args: [rng.vector(m!, ofLikeSize), rng.vector(n!, ofLikeSize)],
    expect: "throws",
  }));
}

export function stability(rng: Rng): Case<Pair>[] {
  const sized = ([forA, forB]: [number, number]): Case<Pair> => ({
    name: `a around ${forA}, b around ${forB}`,
    args: scaled(like(rng, 20), forA, forB),
  });
  const sizes: [number, number][] = [
    [1e100, 1e100],
    [1e-100, 1e-100],
    [1e200, 1e200],
    [1e-200, 1e-200],
    [1e200, 1e-200],
    [5e299, 5e299],
    [1e-300, 1e-300],
    [1e-300, 5e299],
    [5e299, 1e-300],
    [1, 1e200],
    [1e-200, 1],
    [1e8, 1e-8],
  ];
  const wild = signed(logUniform(1e-8, 1e8));
  const cancelling = illConditionedDot(rng, 33, 1e6);
  return [
    { name: "(1e200) against itself", args: [vec(1e200), vec(1e200)] },
    { name: "(1e-200) against itself", args: [vec(1e-200), vec(1e-200)] },
    ...sizes.map(sized),
    ...beyondOne(rng, 3).map((args): Case<Pair> => ({ name: "parallel: 1 or −1, and not beyond", args })),
    ...[1, 3, 50].map((n): Case<Pair> => {
      const a = rng.vector(n, wild);
      return { name: `parallel, n = ${n}`, args: [a, a.map((x) => -x * 2 ** 300)] };
    }),
    ...[17, 256].map((n): Case<Pair> => ({
      name: `n = ${n}, magnitudes from 1e-8 to 1e8`,
      args: [rng.vector(n, wild), rng.vector(n, wild)],
    })),
    { name: "nearly perpendicular by cancellation", args: [cancelling.a, cancelling.b] },
    { name: "nearly perpendicular without cancellation", args: opposed(rng, 40, 21) },
  ];
}
