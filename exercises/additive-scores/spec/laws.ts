import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { additiveScoresOracle, transpose } from "innerproduct/core";
import { inputs, mapped, reordered } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const laws: Law<Input, Matrix>[] = [
  {
    id: "exchange",
    title: {
      en: "Queries and W₁ exchanged with keys and W₂: the transposed scores",
      "zh-CN": "query 与 W₁ 同 key 与 W₂ 互换，得到转置后的分数",
    },
    count: 8,
    make(rng) {
      const [q, k, w1, w2, v] = small(rng);
      return [
        [q, k, w1, w2, v],
        [k, q, w2, w1, v],
      ];
    },
    check: ([, input], [first, second]) => equal(second!, transpose(first!), input!),
  },
  {
    id: "scaled",
    title: { en: "v times −4: scores times −4", "zh-CN": "v 乘以 −4，分数也乘以 −4" },
    count: 6,
    make(rng) {
      const [q, k, w1, w2, v] = small(rng);
      return [
        [q, k, w1, w2, v],
        [q, k, w1, w2, v.map((x) => -4 * x)],
      ];
    },
    check([, input], [first, second]) {
      const expected = mapped(first!, (x) => -4 * x);
      return equal(second!, expected, input!);
    },
  },
  {
    id: "odd",
    title: {
      en: "−W₁ and −W₂ in place of W₁ and W₂: every score negated",
      "zh-CN": "用 −W₁、−W₂ 代替 W₁、W₂，所有分数取反",
    },
    count: 6,
    make(rng) {
      const [q, k, w1, w2, v] = small(rng);
      return [
        [q, k, w1, w2, v],
        [q, k, mapped(w1, (x) => -x), mapped(w2, (x) => -x), v],
      ];
    },
    check([, input], [first, second]) {
      const expected = mapped(first!, (x) => -x);
      return equal(second!, expected, input!);
    },
  },
  {
    id: "hidden-order",
    title: {
      en: "The order of the hidden coordinates does not matter",
      "zh-CN": "隐藏分量的先后顺序无关紧要",
    },
    count: 6,
    make(rng) {
      const [q, k, w1, w2, v] = small(rng);
      const order = rng.shuffle([...v.keys()]);
      return [
        [q, k, w1, w2, v],
        [q, k, reordered(w1, order), reordered(w2, order), Float64Array.from(order, (t) => v[t]!)],
      ];
    },
    check: ([, input], [first, second]) => equal(second!, first!, input!),
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(1, 4), rng.int(1, 4), rng.int(1, 5), rng.int(1, 5), rng.int(1, 6));
}

/** The second call's scores, within its own bounds and as much again for those of the first. */
function equal(got: Matrix, expected: Matrix, input: Input): LawViolation | null {
  const answer = additiveScoresOracle(...input);
  if (answer.kind === "throws") throw new Error("a law's input has no scores");
  const bounds = answer.bounds.map((bound) => 2 * bound);
  const holds =
    got.rows === expected.rows &&
    got.cols === expected.cols &&
    got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call: 1, expected: { kind: "matrix", ...expected, bounds } };
}
