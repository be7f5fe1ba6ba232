import type { Law, Vector } from "innerproduct/spec";
import { normOracle } from "innerproduct/core";
import { like } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const laws: Law<Input, number>[] = [
  {
    id: "homogeneity",
    title: { en: "‖k·a‖ = |k|·‖a‖", "zh-CN": "‖k·a‖ = |k|·‖a‖" },
    count: 10,
    make(rng) {
      const [a] = like(rng, rng.int(1, 40));
      // A power of two, so that k·a is exact.
      const k = rng.pick([-1, 1]) * 2 ** rng.int(-3, 3);
      return [[a], [a.map((x) => k * x)]];
    },
    check: ([[a], [scaled]], [x, y]) => {
      const k = Math.abs(scaled[0]! / a[0]!);
      return equal(1, y!, k * x!, k * boundOf(a) + boundOf(scaled));
    },
  },
  {
    id: "order",
    title: { en: "The order of the elements does not matter", "zh-CN": "元素的先后顺序无关紧要" },
    count: 10,
    make(rng) {
      const [a] = like(rng, rng.int(2, 40));
      return [[a], [Float64Array.from(rng.shuffle([...a]))]];
    },
    check: ([[a]], [x, y]) => equal(1, y!, x!, 2 * boundOf(a)),
  },
  {
    id: "pythagoras",
    title: { en: "‖(a, b)‖² = ‖a‖² + ‖b‖²", "zh-CN": "‖(a, b)‖² = ‖a‖² + ‖b‖²" },
    count: 10,
    make(rng) {
      const [[a], [b]] = [like(rng, rng.int(1, 20)), like(rng, rng.int(1, 20))];
      return [[Float64Array.of(...a, ...b)], [a], [b]];
    },
    check: ([[whole], [a], [b]], [x, y, z]) =>
      equal(0, x!, Math.hypot(y!, z!), boundOf(whole) + boundOf(a) + boundOf(b)),
  },
  {
    id: "triangle",
    title: { en: "‖a + b‖ ≤ ‖a‖ + ‖b‖", "zh-CN": "‖a + b‖ ≤ ‖a‖ + ‖b‖" },
    count: 10,
    make(rng) {
      const n = rng.int(1, 20);
      // Multiples of 2⁻²⁰, so that the sum is exact.
      const onGrid = () => rng.vector(n, (r) => r.int(-(2 ** 21), 2 ** 21) * 2 ** -20);
      const [a, b] = [onGrid(), onGrid()];
      return [[a.map((x, i) => x + b[i]!)], [a], [b]];
    },
    check([[sum], [a], [b]], [x, y, z]) {
      const bound = boundOf(sum) + boundOf(a) + boundOf(b);
      return x! <= y! + z! + bound ? null : equal(0, x!, y! + z!, bound);
    },
  },
];

function boundOf(a: Vector): number {
  return normOracle(a).bound;
}

function equal(call: number, got: number, value: number, bound: number) {
  return Math.abs(got - value) <= bound
    ? null
    : { call, expected: { kind: "number" as const, value, bound } };
}
