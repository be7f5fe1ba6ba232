import type { Law, Vector } from "innerproduct/spec";
import { rejectOracle } from "innerproduct/core";
import { dot, like, ofLikeSize } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export const laws: Law<Pair, Vector>[] = [
  {
    id: "direction-only",
    title: { en: "r(k·a, b) = r(a, b)", "zh-CN": "r(k·a, b) = r(a, b)" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(2, 40));
      // A power of two, so that k·a is exact; backwards is the same line.
      const k = rng.pick([-1, 1]) * 2 ** rng.int(-3, 3);
      return [
        [a, b],
        [a.map((x) => k * x), b],
      ];
    },
    check: ([plain], [x, y]) =>
      equal(
        1,
        y!,
        x!,
        boundsOf(plain!).map((bound) => 2 * bound),
      ),
  },
  {
    id: "additivity",
    title: { en: "r(a, b + c) = r(a, b) + r(a, c)", "zh-CN": "r(a, b + c) = r(a, b) + r(a, c)" },
    count: 10,
    make(rng) {
      const n = rng.int(2, 40);
      const a = rng.vector(n, ofLikeSize);
      // Multiples of 2⁻²⁰, so that the sum is exact.
      const onGrid = () => rng.vector(n, (r) => r.int(-(2 ** 21), 2 ** 21) * 2 ** -20);
      const [b, c] = [onGrid(), onGrid()];
      return [
        [a, b.map((x, i) => x + c[i]!)],
        [a, b],
        [a, c],
      ];
    },
    check(inputs, [whole, first, second]) {
      const bounds = inputs.map(boundsOf).reduce((sum, own) => sum.map((bound, i) => bound + own[i]!));
      return equal(
        0,
        whole!,
        first!.map((x, i) => x + second![i]!),
        bounds.map((bound) => 2 * bound),
      );
    },
  },
  {
    id: "perpendicular",
    title: { en: "r(a, b) is perpendicular to a", "zh-CN": "r(a, b) 与 a 垂直" },
    count: 10,
    make: (rng) => [like(rng, rng.int(2, 40))],
    check([[a, b]], [across]) {
      const expected = answerOf(a, b);
      // What the rejection may err, and what this sum itself rounds.
      const room =
        dot(a.map(Math.abs), expected.bounds) + a.length * 2 ** -50 * dot(a.map(Math.abs), b.map(Math.abs));
      return Math.abs(dot(a, across!)) <= room ? null : { call: 0, expected };
    },
  },
  {
    id: "shear",
    title: { en: "r(a, b + k·a) = r(a, b)", "zh-CN": "r(a, b + k·a) = r(a, b)" },
    count: 10,
    make(rng) {
      const n = rng.int(2, 40);
      // Multiples of 2⁻²⁰ and a power of two, so that b + k·a is exact.
      const onGrid = () => rng.vector(n, (r) => r.int(-(2 ** 21), 2 ** 21) * 2 ** -20);
      const [a, b] = [onGrid(), onGrid()];
      a[0] ||= 1;
      const k = rng.pick([-1, 1]) * 2 ** rng.int(-2, 2);
      return [
        [a, b],
        [a, b.map((x, i) => x + k * a[i]!)],
      ];
    },
    check([plain, sheared], [x, y]) {
      const own = boundsOf(sheared!);
      return equal(
        1,
        y!,
        x!,
        boundsOf(plain!).map((bound, i) => bound + own[i]!),
      );
    },
  },
];

function boundsOf([a, b]: Pair): Vector {
  return answerOf(a, b).bounds;
}

function answerOf(a: Vector, b: Vector) {
  const expected = rejectOracle(a, b);
  if (expected.kind !== "vector") throw new Error("a law's input has no rejection");
  return expected;
}

function equal(call: number, got: Vector, data: Vector, bounds: Vector) {
  return got.every((x, i) => Math.abs(x - data[i]!) <= bounds[i]!)
    ? null
    : { call, expected: { kind: "vector" as const, data, bounds } };
}
