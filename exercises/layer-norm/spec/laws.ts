import type { Law, LawViolation, Rng, Vector } from "innerproduct/spec";
import { layerNormOracle } from "innerproduct/core";
import { gains, inputs } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** With means of the size of the spread: what is hard about numbers is asked in `stability`. */
export const laws: Law<Input, Vector>[] = [
  {
    id: "shift-invariance",
    title: {
      en: "A number added to all elements changes nothing",
      "zh-CN": "所有元素加上同一个数，结果不变",
    },
    count: 8,
    make(rng) {
      const n = rng.int(2, 30);
      // Sixteenths and whole numbers, so that the sum is exact and both calls have the same answer; never all equal.
      const x = rng.vector(n, (r) => r.int(-31, 31) / 16);
      x[0] = 2;
      x[1] = -1;
      const [gain, bias] = [rng.vector(n, gains), rng.vector(n, gains)];
      const shift = rng.pick([-2, -1, 1, 2]);
      return [
        [x, gain, bias, 1e-2],
        [x.map((value) => value + shift), gain, bias, 1e-2],
      ];
    },
    check: ([before, after], [first, second]) => equal(1, second!, first!, before!, after!),
  },
  {
    id: "gain-and-bias",
    title: {
      en: "Gain and bias times −4: the result times −4",
      "zh-CN": "增益与偏置乘以 −4，结果也乘以 −4",
    },
    count: 8,
    make(rng) {
      const [x, gain, bias, epsilon] = small(rng);
      return [
        [x, gain, bias, epsilon],
        [x, gain.map((g) => -4 * g), bias.map((b) => -4 * b), epsilon],
      ];
    },
    check([, input], [first, second]) {
      const expected = first!.map((value) => -4 * value);
      return equal(1, second!, expected, input!, input!);
    },
  },
  {
    id: "order",
    title: {
      en: "Reordering x, gain and bias alike reorders the result",
      "zh-CN": "x、gain 与 bias 一同重排，结果照样重排",
    },
    count: 8,
    make(rng) {
      const [x, gain, bias, epsilon] = small(rng);
      return [
        [x, gain, bias, epsilon],
        [x.toReversed(), gain.toReversed(), bias.toReversed(), epsilon],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, first!.toReversed(), input!, input!),
  },
  {
    id: "mean-zero",
    title: {
      en: "With gain 1 and bias 0 the result has mean 0",
      "zh-CN": "增益为 1、偏置为 0 时，结果的均值为 0",
    },
    count: 8,
    make(rng) {
      const [x, gain, bias, epsilon] = small(rng);
      return [[x, gain.map(() => 1), bias.map(() => 0), epsilon]];
    },
    check([input], [y]) {
      const mean = y!.reduce((sum, value) => sum + value, 0) / y!.length;
      const expected = y!.map((value) => value - mean);
      return equal(0, y!, expected, input!, input!);
    },
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(2, 30));
}

/** Within the bounds of both calls together. */
function equal(call: number, got: Vector, expected: Vector, one: Input, other: Input): LawViolation | null {
  const bounds = boundsOf(one);
  boundsOf(other).forEach((bound, i) => (bounds[i]! += bound));
  const holds =
    got.length === expected.length && got.every((y, i) => Math.abs(y - expected[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "vector", data: expected, bounds } };
}

function boundsOf(input: Input): Float64Array {
  const answer = layerNormOracle(...input);
  if (answer.kind === "throws") throw new Error("a law's input has no answer");
  return answer.bounds;
}
