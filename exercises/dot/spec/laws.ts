import type { Expected, Law } from "innerproduct/spec";
import { dotOracle } from "innerproduct/core";
import { like, ofLikeSize, vec } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export const laws: Law<Pair, number>[] = [
  {
    id: "symmetry",
    title: { en: "a · b = b · a", "zh-CN": "a · b = b · a" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(1, 40));
      return [
        [a, b],
        [b, a],
      ];
    },
    check: ([ab, ba], [x, y]) => equal(1, y!, { value: x!, bound: boundOf(ab!) + boundOf(ba!) }),
  },
  {
    id: "additivity",
    title: { en: "(a + b) · c = a · c + b · c", "zh-CN": "(a + b) · c = a · c + b · c" },
    count: 10,
    make(rng) {
      const n = rng.int(1, 40);
      // Multiples of 2⁻²⁰ between 1 and 2: their sum is exact. Equal signs keep the sum as large as its parts.
      const signs = rng.vector(n, (r) => r.pick([-1, 1]));
      const grid = (sign: number) => sign * (1 + rng.int(0, 2 ** 20) * 2 ** -20);
      const [a, b] = [signs.map(grid), signs.map(grid)];
      const c = rng.vector(n, ofLikeSize);
      return [
        [a.map((x, i) => x + b[i]!), c],
        [a, c],
        [b, c],
      ];
    },
    check: (inputs, [whole, x, y]) =>
      equal(0, whole!, {
        value: x! + y!,
        bound: inputs.reduce((sum, input) => sum + boundOf(input), 0) * 2,
      }),
  },
  {
    id: "homogeneity",
    title: { en: "(−2a) · b = −2 (a · b)", "zh-CN": "(−2a) · b = −2 (a · b)" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(1, 40));
      return [
        [a.map((x) => -2 * x), b],
        [a, b],
      ];
    },
    check: ([scaled, plain], [x, y]) =>
      equal(0, x!, { value: -2 * y!, bound: boundOf(scaled!) + 2 * boundOf(plain!) }),
  },
  {
    id: "order",
    title: { en: "The order of the pairs does not matter", "zh-CN": "各对的先后顺序无关紧要" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(2, 40));
      const order = rng.shuffle([...a.keys()]);
      return [
        [a, b],
        [Float64Array.from(order, (i) => a[i]!), Float64Array.from(order, (i) => b[i]!)],
      ];
    },
    check: ([plain, mixed], [x, y]) => equal(1, y!, { value: x!, bound: boundOf(plain!) + boundOf(mixed!) }),
  },
  {
    id: "zero-padding",
    title: { en: "Appended zeros change nothing", "zh-CN": "末尾补零，结果不变" },
    count: 10,
    make(rng) {
      const [a, b] = like(rng, rng.int(1, 40));
      return [
        [a, b],
        [vec(...a, 0, 0, 0), vec(...b, 0, 0, 0)],
      ];
    },
    check: ([plain, padded], [x, y]) =>
      equal(1, y!, { value: x!, bound: boundOf(plain!) + boundOf(padded!) }),
  },
];

function boundOf([a, b]: Pair): number {
  const expected: Expected = dotOracle(a, b);
  if (expected.kind !== "number") throw new Error("a law's input has no dot product");
  return expected.bound;
}

function equal(call: number, got: number, expected: { value: number; bound: number }) {
  return Math.abs(got - expected.value) <= expected.bound
    ? null
    : { call, expected: { kind: "number" as const, ...expected } };
}
