import type { Law, Vector } from "innerproduct/spec";
import { normalizeOracle } from "innerproduct/core";
import { like } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const laws: Law<Input, Vector>[] = [
  {
    id: "length-one",
    title: { en: "The squares add up to 1", "zh-CN": "平方之和为 1" },
    count: 10,
    make: (rng) => [like(rng, rng.int(1, 40))],
    check([[a]], [unit]) {
      const expected = normalizeOracle(a);
      const squares = unit!.reduce((sum, x) => sum + x * x, 0);
      // Twice what each element may err, times its size, and what this sum itself rounds.
      const room = expected.bounds.reduce(
        (sum, bound, i) => sum + 2 * bound * Math.abs(expected.data[i]!),
        0,
      );
      return Math.abs(squares - 1) <= room + a.length * 2 ** -52 ? null : { call: 0, expected };
    },
  },
  {
    id: "scale-invariance",
    title: {
      en: "normalize(k·a) = normalize(a) for k > 0",
      "zh-CN": "k > 0 时，normalize(k·a) = normalize(a)",
    },
    count: 10,
    make(rng) {
      const [a] = like(rng, rng.int(1, 40));
      // A power of two, so that k·a is exact.
      const k = 2 ** rng.int(-4, 4);
      return [[a], [a.map((x) => k * x)]];
    },
    check: ([[a]], [x, y]) => equal(1, y!, x!, doubled(a)),
  },
  {
    id: "opposite",
    title: { en: "normalize(−a) = −normalize(a)", "zh-CN": "normalize(−a) = −normalize(a)" },
    count: 10,
    make(rng) {
      const [a] = like(rng, rng.int(1, 40));
      return [[a], [a.map((x) => -x)]];
    },
    check: ([[a]], [x, y]) =>
      equal(
        1,
        y!,
        x!.map((value) => -value),
        doubled(a),
      ),
  },
  {
    id: "order",
    title: { en: "Reordering a reorders the result", "zh-CN": "重排 a，结果也照样重排" },
    count: 10,
    make(rng) {
      const [a] = like(rng, rng.int(2, 40));
      return [[a], [Float64Array.from(rng.shuffle([...a]))]];
    },
    check: ([[a], [mixed]], [x, y]) =>
      equal(
        1,
        y!,
        mixed.map((value) => x![a.indexOf(value)]!),
        doubled(mixed),
      ),
  },
];

function doubled(a: Vector): Vector {
  return normalizeOracle(a).bounds.map((bound) => 2 * bound);
}

function equal(call: number, got: Vector, data: Vector, bounds: Vector) {
  return got.every((x, i) => Math.abs(x - data[i]!) <= bounds[i]!)
    ? null
    : { call, expected: { kind: "vector" as const, data, bounds } };
}
