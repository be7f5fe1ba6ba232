import type { Law, LawViolation, Rng, Vector } from "innerproduct/spec";
import { rmsNormOracle } from "innerproduct/core";
import { inputs } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const laws: Law<Input, Vector>[] = [
  {
    id: "scale-invariance",
    title: {
      en: "Without ε, x times a positive number gives the same result",
      "zh-CN": "没有 ε 时，x 乘以正数，结果不变",
    },
    count: 8,
    make(rng) {
      const [x, gain] = small(rng);
      // A power of two, so that the product is exact and both calls have the same answer.
      const factor = 2 ** rng.int(-9, 9);
      return [
        [x, gain, 0],
        [x.map((value) => factor * value), gain, 0],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, first!, input!),
  },
  {
    id: "unit-mean-square",
    title: {
      en: "Without ε and with gains of ±1 the mean square of the result is 1",
      "zh-CN": "没有 ε、增益为 ±1 时，结果的均方为 1",
    },
    count: 8,
    make(rng) {
      const [x] = small(rng);
      return [[x, rng.vector(x.length, (r) => r.pick([-1, 1])), 0]];
    },
    check([input], [y]) {
      const size = Math.sqrt(y!.reduce((sum, value) => sum + value * value, 0) / y!.length);
      const expected = y!.map((value) => value / size);
      return equal(0, y!, expected, input!);
    },
  },
  {
    id: "gain",
    title: { en: "Gains times −4: the result times −4", "zh-CN": "增益乘以 −4，结果也乘以 −4" },
    count: 8,
    make(rng) {
      const [x, gain, epsilon] = small(rng);
      return [
        [x, gain, epsilon],
        [x, gain.map((g) => -4 * g), epsilon],
      ];
    },
    check([, input], [first, second]) {
      const expected = first!.map((value) => -4 * value);
      return equal(1, second!, expected, input!);
    },
  },
  {
    id: "order",
    title: {
      en: "Reordering x and gain alike reorders the result",
      "zh-CN": "x 与 gain 一同重排，结果照样重排",
    },
    count: 8,
    make(rng) {
      const [x, gain, epsilon] = small(rng);
      return [
        [x, gain, epsilon],
        [x.toReversed(), gain.toReversed(), epsilon],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, first!.toReversed(), input!),
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(1, 40));
}

/** Within the bound of the call and as much again for what it is compared with. */
function equal(call: number, got: Vector, expected: Vector, input: Input): LawViolation | null {
  const answer = rmsNormOracle(...input);
  if (answer.kind === "throws") throw new Error("a law's input has no answer");
  const bounds = answer.bounds.map((bound) => 2 * bound);
  const holds =
    got.length === expected.length && got.every((y, i) => Math.abs(y - expected[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "vector", data: expected, bounds } };
}
