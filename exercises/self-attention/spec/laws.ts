import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { matmul, selfAttentionOracle } from "innerproduct/core";
import { inputs, mapped, reordered } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** All with moderate scores: what is hard about numbers is asked in `stability`. */
export const laws: Law<Input, Matrix>[] = [
  {
    id: "tokens-reordered",
    title: { en: "Reordering tokens reorders the rows", "zh-CN": "重排 token，行也照样重排" },
    count: 6,
    make(rng) {
      const [x, wq, wk, wv] = small(rng);
      return [
        [x, wq, wk, wv],
        [reordered(x, backwards(x)), wq, wk, wv],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, reordered(first!, backwards(first!)), input!),
  },
  {
    id: "equal-tokens",
    title: {
      en: "Tokens that are all alike come out as their value",
      "zh-CN": "token 全都相同时，结果就是它们的 value",
    },
    count: 6,
    make(rng) {
      const [x, wq, wk, wv] = small(rng);
      return [[mapped(x, (_, __, col) => x.data[col]!), wq, wk, wv]];
    },
    check: ([input], [result]) => equal(0, result!, matmul(input![0], input![3]), input!),
  },
  {
    id: "longer-queries-shorter-keys",
    title: {
      en: "Queries twice as long and keys half as long change nothing",
      "zh-CN": "query 变为两倍，key 减半，结果不变",
    },
    count: 6,
    make(rng) {
      const [x, wq, wk, wv] = small(rng);
      return [
        [x, wq, wk, wv],
        [x, mapped(wq, (w) => -2 * w), mapped(wk, (w) => -w / 2), wv],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, first!, input!),
  },
  {
    id: "values-scaled",
    title: { en: "W_V times −4 gives outputs times −4", "zh-CN": "W_V 乘以 −4，输出也乘以 −4" },
    count: 6,
    make(rng) {
      const [x, wq, wk, wv] = small(rng);
      return [
        [x, wq, wk, wv],
        [x, wq, wk, mapped(wv, (w) => -4 * w)],
      ];
    },
    check: ([, input], [first, second]) =>
      equal(
        1,
        second!,
        mapped(first!, (value) => -4 * value),
        input!,
      ),
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(2, 6), rng.int(1, 5), rng.int(1, 5), rng.int(1, 4));
}

function backwards(a: Matrix): number[] {
  return [...Array(a.rows).keys()].reverse();
}

/** Both sides may err by the bound of `input`. */
function equal(call: number, got: Matrix, expected: Matrix, input: Input): LawViolation | null {
  const answer = selfAttentionOracle(...input);
  if (answer.kind === "throws") return null;
  const bounds = answer.bounds.map((bound) => 2 * bound);
  const holds = got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
