import type { Expected, Law } from "innerproduct/spec";
import { cosineOracle } from "innerproduct/core";
import { like, ofLikeSize } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

/** None of them asks for the clamp: that is what `stability` does. */
export const laws: Law<Pair, number>[] = [
  {
    id: "symmetry",
    title: { en: "cos(a, b) = cos(b, a)", "zh-CN": "cos(a, b) = cos(b, a)" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(2, 40));
      return [
        [a, b],
        [b, a],
      ];
    },
    check: ([ab], [x, y]) => equal(1, y!, x!, 2 * boundOf(ab!)),
  },
  {
    id: "scale-invariance",
    title: {
      en: "cos(k·a, b) = cos(a, b) for k > 0",
      "zh-CN": "k > 0 时，cos(k·a, b) = cos(a, b)",
    },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(2, 40));
      // A power of two, so that k·a is exact and both calls have the same answer; very unequal lengths belong to `stability`.
      const k = 2 ** rng.int(-3, 3);
      return [
        [a, b],
        [a.map((x) => k * x), b],
      ];
    },
    check: ([plain], [x, y]) => equal(1, y!, x!, 2 * boundOf(plain!)),
  },
  {
    id: "opposite",
    title: { en: "cos(−a, b) = −cos(a, b)", "zh-CN": "cos(−a, b) = −cos(a, b)" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(2, 40));
      return [
        [a, b],
        [a.map((x) => -x), b],
      ];
    },
    check: ([plain], [x, y]) => equal(1, y!, -x!, 2 * boundOf(plain!)),
  },
  {
    id: "self",
    title: { en: "cos(a, a) = 1", "zh-CN": "cos(a, a) = 1" },
    count: 10,
    make(rng) {
      const a = rng.vector(rng.int(1, 40), ofLikeSize);
      return [[a, a.slice()]];
    },
    check: ([pair], [x]) => equal(0, x!, 1, boundOf(pair!)),
  },
  {
    id: "order",
    title: { en: "The order of the coordinates does not matter", "zh-CN": "坐标的先后顺序无关紧要" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(2, 40));
      const order = rng.shuffle([...a.keys()]);
      return [
        [a, b],
        [Float64Array.from(order, (i) => a[i]!), Float64Array.from(order, (i) => b[i]!)],
      ];
    },
    check: ([plain], [x, y]) => equal(1, y!, x!, 2 * boundOf(plain!)),
  },
];

function boundOf([a, b]: Pair): number {
  const expected: Expected = cosineOracle(a, b);
  if (expected.kind !== "number") throw new Error("a law's input has no cosine");
  return expected.bound;
}

function equal(call: number, got: number, value: number, bound: number) {
  return Math.abs(got - value) <= bound
    ? null
    : { call, expected: { kind: "number" as const, value, bound } };
}
