import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { cosineScoresOracle, transpose } from "innerproduct/core";
import { like, mapped, ofLikeSize } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** None of them asks for the clamp: that is what `stability` does. */
export const laws: Law<Input, Matrix>[] = [
  {
    id: "exchange",
    title: {
      en: "Queries and keys exchanged: the transposed scores",
      "zh-CN": "交换 query 与 key，得到转置后的分数",
    },
    count: 8,
    make(rng) {
      const [q, k] = small(rng);
      return [
        [q, k],
        [k, q],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, transpose(first!), input!, 2),
  },
  {
    id: "lengths",
    title: {
      en: "Rows times positive numbers: the same scores",
      "zh-CN": "各行乘以正数，分数不变",
    },
    count: 8,
    make(rng) {
      const [q, k] = small(rng);
      // Powers of two, so that the products are exact and both calls have the same answer.
      const factor = rng.vector(6, (r) => 2 ** r.int(-3, 3));
      return [
        [q, k],
        [mapped(q, (x, row) => x * factor[row]!), mapped(k, (x, row) => x * factor[5 - row]!)],
      ];
    },
    check: ([input], [first, second]) => equal(1, second!, first!, input!, 2),
  },
  {
    id: "opposite",
    title: { en: "−Q in place of Q: every score negated", "zh-CN": "用 −Q 代替 Q，所有分数取反" },
    count: 8,
    make(rng) {
      const [q, k] = small(rng);
      return [
        [q, k],
        [mapped(q, (x) => -x), k],
      ];
    },
    check: ([input], [first, second]) => {
      const negated = mapped(first!, (x) => -x);
      return equal(1, second!, negated, input!, 2);
    },
  },
  {
    id: "self",
    title: { en: "Every row has cosine 1 with itself", "zh-CN": "每一行与自己的余弦都是 1" },
    count: 8,
    make(rng) {
      const q = rng.matrix(rng.int(1, 6), rng.int(2, 9), ofLikeSize);
      return [[q, mapped(q, (x) => x)]];
    },
    check([input], [scores]) {
      const expected = mapped(scores!, (x, row, col) => (row === col ? 1 : x));
      return equal(0, scores!, expected, input!, 1);
    },
  },
];

function small(rng: Rng): Input {
  return like(rng, rng.int(1, 6), rng.int(1, 6), rng.int(2, 9));
}

/** Within `times` the bound that the scores of `input` have, of which `expected` may be turned. */
function equal(
  call: number,
  got: Matrix,
  expected: Matrix,
  input: Input,
  times: number,
): LawViolation | null {
  const answer = cosineScoresOracle(...input);
  if (answer.kind === "throws") throw new Error("a law's input has no scores");
  const bounds = answer.bounds.map((bound) => times * bound);
  const holds =
    got.rows === expected.rows &&
    got.cols === expected.cols &&
    got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
