import type { Expected, Law, Rng, Vector } from "innerproduct/spec";
import { distanceOracle } from "innerproduct/core";
import { like, ofLikeSize } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export const laws: Law<Pair, number>[] = [
  {
    id: "symmetry",
    title: { en: "d(a, b) = d(b, a)", "zh-CN": "d(a, b) = d(b, a)" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(1, 40));
      return [
        [a, b],
        [b, a],
      ];
    },
    check: ([ab], [x, y]) => equal(1, y!, x!, 2 * boundOf(ab!)),
  },
  {
    id: "translation",
    title: { en: "d(a + c, b + c) = d(a, b)", "zh-CN": "d(a + c, b + c) = d(a, b)" },
    count: 10,
    make(rng) {
      const n = rng.int(12, 30);
      const [a, b, c] = [onGrid(rng, n), onGrid(rng, n), onGrid(rng, n)];
      return [
        [a, b],
        [a.map((x, i) => x + c[i]!), b.map((x, i) => x + c[i]!)],
      ];
    },
    check: ([plain], [x, y]) => equal(1, y!, x!, 2 * boundOf(plain!)),
  },
  {
    id: "homogeneity",
    title: { en: "d(k·a, k·b) = |k|·d(a, b)", "zh-CN": "d(k·a, k·b) = |k|·d(a, b)" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(2, 40));
      return [
        [a, b],
        [a.map((x) => -4 * x), b.map((x) => -4 * x)],
      ];
    },
    check: ([plain], [x, y]) => equal(1, y!, 4 * x!, 8 * boundOf(plain!)),
  },
  {
    id: "triangle",
    title: { en: "d(a, c) ≤ d(a, b) + d(b, c)", "zh-CN": "d(a, c) ≤ d(a, b) + d(b, c)" },
    count: 10,
    make(rng) {
      const n = rng.int(1, 20);
      const [a, b] = like(rng, n);
      // Every other time b lies between a and c, so that both sides are almost equal.
      const c = rng.next() < 0.5 ? rng.vector(n, ofLikeSize) : b.map((x, i) => 2 * x - a[i]!);
      return [
        [a, c],
        [a, b],
        [b, c],
      ];
    },
    check(inputs, [straight, first, second]) {
      const bound = inputs.reduce((sum, input) => sum + boundOf(input), 0);
      return straight! <= first! + second! + bound ? null : equal(0, straight!, first! + second!, bound);
    },
  },
];

/** Multiples of 2⁻²⁰, so that sums are exact. */
function onGrid(rng: Rng, n: number): Vector {
  return rng.vector(n, (r) => r.int(-(2 ** 21), 2 ** 21) * 2 ** -20);
}

function boundOf([a, b]: Pair): number {
  const expected: Expected = distanceOracle(a, b);
  if (expected.kind !== "number") throw new Error("a law's input has no distance");
  return expected.bound;
}

function equal(call: number, got: number, value: number, bound: number) {
  return Math.abs(got - value) <= bound
    ? null
    : { call, expected: { kind: "number" as const, value, bound } };
}
