import type { Expected, Law } from "innerproduct/spec";
import { angleOracle } from "innerproduct/core";
import { like, ofLikeSize } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

/** None of them asks for the clamp: that is what `stability` does. */
export const laws: Law<Pair, number>[] = [
  {
    id: "symmetry",
    title: { en: "θ(a, b) = θ(b, a)", "zh-CN": "θ(a, b) = θ(b, a)" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(3, 40));
      return [
        [a, b],
        [b, a],
      ];
    },
    check: ([ab], [x, y]) => equal(1, y!, x!, 2 * boundOf(ab!)),
  },
  {
    id: "scale-invariance",
    title: { en: "θ(k·a, b) = θ(a, b) for k > 0", "zh-CN": "k > 0 时，θ(k·a, b) = θ(a, b)" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(3, 40));
      // A power of two, so that k·a is exact and both calls have the same answer.
      const k = 2 ** rng.int(-3, 3);
      return [
        [a, b],
        [a.map((x) => k * x), b],
      ];
    },
    check: ([plain], [x, y]) => equal(1, y!, x!, 2 * boundOf(plain!)),
  },
  {
    id: "supplement",
    title: { en: "θ(−a, b) = π − θ(a, b)", "zh-CN": "θ(−a, b) = π − θ(a, b)" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(3, 40));
      return [
        [a, b],
        [a.map((x) => -x), b],
      ];
    },
    check: ([plain], [x, y]) => equal(1, y!, Math.PI - x!, 2 * boundOf(plain!)),
  },
  {
    id: "detour",
    title: { en: "θ(a, c) ≤ θ(a, b) + θ(b, c)", "zh-CN": "θ(a, c) ≤ θ(a, b) + θ(b, c)" },
    count: 10,
    make(rng) {
      const n = rng.int(3, 20);
      const [a, b] = like(rng, n);
      const c = rng.vector(n, ofLikeSize);
      return [
        [a, c],
        [a, b],
        [b, c],
      ];
    },
    check(inputs, [straight, first, second]) {
      const detour = first! + second!;
      const bound = inputs.reduce((sum, input) => sum + boundOf(input), 0);
      return straight! <= detour + bound ? null : equal(0, straight!, detour, bound);
    },
  },
];

function boundOf([a, b]: Pair): number {
  const expected: Expected = angleOracle(a, b);
  if (expected.kind !== "number") throw new Error("a law's input has no angle");
  return expected.bound;
}

function equal(call: number, got: number, value: number, bound: number) {
  return Math.abs(got - value) <= bound
    ? null
    : { call, expected: { kind: "number" as const, value, bound } };
}
