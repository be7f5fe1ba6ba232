import type { Law, Vector } from "innerproduct/spec";
import { projectOracle } from "innerproduct/core";
import { dot, like, ofLikeSize } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export const laws: Law<Pair, Vector>[] = [
  {
    id: "direction-only",
    title: { en: "p(k·a, b) = p(a, b)", "zh-CN": "p(k·a, b) = p(a, b)" },
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
    title: { en: "p(a, b + c) = p(a, b) + p(a, c)", "zh-CN": "p(a, b + c) = p(a, b) + p(a, c)" },
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
    title: { en: "b − p(a, b) is perpendicular to a", "zh-CN": "b − p(a, b) 与 a 垂直" },
    count: 10,
    make: (rng) => [like(rng, rng.int(2, 40))],
    check([[a, b]], [along]) {
      const expected = answerOf(a, b);
      const left = dot(
        a,
        b.map((x, i) => x - along![i]!),
      );
      // What the projection may err, and what this sum itself rounds.
      const room =
        dot(a.map(Math.abs), expected.bounds) + a.length * 2 ** -50 * dot(a.map(Math.abs), b.map(Math.abs));
      return Math.abs(left) <= room ? null : { call: 0, expected };
    },
  },
  {
    id: "on-the-line",
    title: { en: "What lies on the line stays", "zh-CN": "已在直线上的，保持不变" },
    count: 10,
    make(rng) {
      const [a] = like(rng, rng.int(1, 40));
      const k = rng.pick([-1, 1]) * 2 ** rng.int(-3, 3);
      return [[a, a.map((x) => k * x)]];
    },
    check: ([[a, b]], [along]) => equal(0, along!, b, boundsOf([a, b])),
  },
];

function boundsOf([a, b]: Pair): Vector {
  return answerOf(a, b).bounds;
}

function answerOf(a: Vector, b: Vector) {
  const expected = projectOracle(a, b);
  if (expected.kind !== "vector") throw new Error("a law's input has no projection");
  return expected;
}

function equal(call: number, got: Vector, data: Vector, bounds: Vector) {
  return got.every((x, i) => Math.abs(x - data[i]!) <= bounds[i]!)
    ? null
    : { call, expected: { kind: "vector" as const, data, bounds } };
}
