import { awkwardLengths, illConditionedDot, integer, logUniform, signed, subnormal } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, apart, besideLarge, like, long, ofLikeSize, opposed, vec, withAt } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export function examples(): Case<Pair>[] {
  return [
    { name: "three pairs", args: [vec(1, 2, 3), vec(4, 5, 6)] },
    { name: "a vector with itself", args: [vec(3, 4), vec(3, 4)] },
    { name: "16.26° apart", args: [vec(3, 4), vec(4, 3)] },
    { name: "perpendicular", args: [vec(1, 0), vec(0, 1)] },
    { name: "opposite", args: [vec(3, 4), vec(-3, -4)] },
    { name: "projection 3 times length 4", args: [vec(4, 0), vec(3, 3)] },
    { name: "one twice the other", args: [vec(1, 2), vec(2, 4)] },
    { name: "empty", args: [vec(), vec()] },
  ];
}

export function shapes(rng: Rng): Case<Pair>[] {
  const lengths = awkwardLengths(257).map((n): Case<Pair> => ({ name: `n = ${n}`, args: like(rng, n) }));
  const self = like(rng, 9)[0];
  return [
    ...lengths,
    { name: "views into a larger buffer", args: like(rng, 13), views: true },
    { name: "one object passed twice", args: [self, self], same: [0, 1] },
    ...[1_000, SMALL, LARGE].map((n): Case<Pair> => ({ name: `n = ${n}`, args: like(rng, n) })),
    { name: "n = 200003", ...long(rng, 200_003) },
  ];
}

/** Both vectors of the same magnitude: what is hard about unequal ones belongs to `stability`. */
export function values(rng: Rng): Case<Pair>[] {
  const scaled = [1e-150, 1e-80, 1e-9, 1e9, 1e80, 1e150].map((scale): Case<Pair> => {
    const [a, b] = like(rng, 33);
    return { name: `both around ${scale}`, args: [a.map((x) => x * scale), b.map((x) => x * scale)] };
  });
  const whole = integer(-9, 9);
  const large = integer(1_000_000, 9_000_000);
  return [
    ...scaled,
    { name: "fractions", args: [vec(0.8, 0.6, 0.2), vec(0.7, 0.5, 0.3)] },
    { name: "small whole numbers", args: [rng.vector(40, whole), rng.vector(40, whole)] },
    { name: "whole numbers beyond 2³¹", args: [rng.vector(40, large), rng.vector(40, large)] },
    { name: "all negative", args: [rng.vector(12, () => -1.5), rng.vector(12, (r) => r.uniform(1, 2))] },
    { name: "zeros in between", args: [vec(2, 0, 5, 0, 1), vec(3, 7, 0, 0, 4)] },
    { name: "nothing but zeros", args: [new Float64Array(5), rng.vector(5, ofLikeSize)] },
    { name: "a NaN in a", args: withAt(rng, like(rng, 9), 0, Number.NaN) },
    { name: "a NaN in b", args: withAt(rng, like(rng, 9), 1, Number.NaN) },
    { name: "NaN times zero", args: [vec(Number.NaN, 1), vec(0, 1)] },
    { name: "infinity times zero", args: [vec(Infinity, 2), vec(0, 3)] },
    { name: "infinity minus infinity", args: [vec(Infinity, 1, -Infinity), vec(2, 1, 2)] },
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
  const cancelling = ([n, condition]: [number, number]): Case<Pair> => {
    const { a, b } = illConditionedDot(rng, n, condition);
    return { name: `cancelling products, condition number ${condition.toExponential()}`, args: [a, b] };
  };
  const wild = (n: number): Case<Pair> => {
    const draw = signed(logUniform(1e-8, 1e8));
    return {
      name: `n = ${n}, magnitudes from 1e-8 to 1e8`,
      args: [rng.vector(n, draw), rng.vector(n, draw)],
    };
  };
  const tiny = like(rng, 20);
  const huge = like(rng, 20);
  return [
    ...(
      [
        [9, 1e4],
        [65, 1e6],
        [33, 1e8],
        [9, 1e10],
      ] as [number, number][]
    ).map(cancelling),
    ...[1, 2, 3, 17, 256].map(wild),
    { name: "large where the other is zero", args: apart(rng, 1e9, 8) },
    { name: "small products beside a large one", args: besideLarge(rng, 1e-12) },
    {
      name: "a around 1e299, b around 1e-300",
      args: [tiny[0].map((x) => x * 1e299), tiny[1].map((x) => x * 1e-300)],
    },
    {
      name: "a around 1e-300, b around 1e299",
      args: [huge[0].map((x) => x * 1e-300), huge[1].map((x) => x * 1e299)],
    },
    { name: "a grows as b shrinks, 2⁻³³² to 2³³²", args: opposed(rng, 332, 21) },
    { name: "a subnormal", args: [rng.vector(6, subnormal), rng.vector(6, ofLikeSize)] },
    { name: "b subnormal", args: [rng.vector(6, (r) => 2 ** 40 * ofLikeSize(r)), rng.vector(6, subnormal)] },
  ];
}
