import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { matmul, multiHeadAttentionOracle } from "innerproduct/core";
import { columnsReordered, inputs, mapped, reordered } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** All with moderate scores: what is hard about numbers is asked in `stability`. */
export const laws: Law<Input, Matrix>[] = [
  {
    id: "tokens-reordered",
    title: { en: "Reordering tokens reorders the rows", "zh-CN": "重排 token，行也照样重排" },
    count: 5,
    make(rng) {
      const [x, ...weights] = small(rng);
      return [
        [x, ...weights],
        [reordered(x, backwards(x.rows)), ...weights],
      ];
    },
    check: ([, input], [first, second]) =>
      equal(1, second!, reordered(first!, backwards(first!.rows)), input!),
  },
  {
    id: "heads-change-places",
    title: {
      en: "Heads may change places, with their columns and their rows of W_O",
      "zh-CN": "头可以互换位置，只要它们的列和 W_O 的行一起换",
    },
    count: 5,
    make(rng) {
      const [x, wq, wk, wv, wo, heads] = small(rng);
      const width = x.cols / heads;
      const order = backwards(heads).flatMap((head) =>
        Array.from({ length: width }, (_, c) => head * width + c),
      );
      return [
        [x, wq, wk, wv, wo, heads],
        [
          x,
          columnsReordered(wq, order),
          columnsReordered(wk, order),
          columnsReordered(wv, order),
          reordered(wo, order),
          heads,
        ],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, first!, input!),
  },
  {
    id: "equal-tokens",
    title: {
      en: "Tokens that are all alike come out as their value times W_O",
      "zh-CN": "token 全都相同时，结果就是它们的 value 乘以 W_O",
    },
    count: 5,
    make(rng) {
      const [x, ...weights] = small(rng);
      return [[mapped(x, (_, __, col) => x.data[col]!), ...weights]];
    },
    check: ([input], [result]) => equal(0, result!, matmul(matmul(input![0], input![3]), input![4]), input!),
  },
  {
    id: "last-matrix-scaled",
    title: { en: "W_O times −4 gives results times −4", "zh-CN": "W_O 乘以 −4，结果也乘以 −4" },
    count: 5,
    make(rng) {
      const [x, wq, wk, wv, wo, heads] = small(rng);
      return [
        [x, wq, wk, wv, wo, heads],
        [x, wq, wk, wv, mapped(wo, (w) => -4 * w), heads],
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
  const heads = rng.int(1, 3);
  return inputs(rng, rng.int(2, 5), heads * rng.int(1, 3), heads);
}

function backwards(n: number): number[] {
  return [...Array(n).keys()].reverse();
}

/** Both sides may err by the bound of `input`. */
function equal(call: number, got: Matrix, expected: Matrix, input: Input): LawViolation | null {
  const answer = multiHeadAttentionOracle(...input);
  if (answer.kind === "throws") return null;
  const bounds = answer.bounds.map((bound) => 2 * bound);
  const holds = got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
