import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { bilinearScoresOracle, transpose } from "innerproduct/core";
import { dyadic, inputs, mapped } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const laws: Law<Input, Matrix>[] = [
  {
    id: "exchange",
    title: {
      en: "Queries and keys exchanged, with Wᵀ for W: the transposed scores",
      "zh-CN": "交换 query 与 key，并用 Wᵀ 代替 W，得到转置后的分数",
    },
    count: 8,
    make(rng) {
      const [q, k, w] = small(rng);
      return [
        [q, k, w],
        [k, q, transpose(w)],
      ];
    },
    check: ([, input], [first, second]) => equal(second!, transpose(first!), [input!, input!]),
  },
  {
    id: "scaled",
    title: { en: "W times −4: scores times −4", "zh-CN": "W 乘以 −4，分数也乘以 −4" },
    count: 8,
    make(rng) {
      const [q, k, w] = small(rng);
      return [
        [q, k, w],
        [q, k, mapped(w, (x) => -4 * x)],
      ];
    },
    check([, input], [first, second]) {
      const expected = mapped(first!, (x) => -4 * x);
      return equal(second!, expected, [input!, input!]);
    },
  },
  {
    id: "sum",
    title: { en: "W + W′ gives the sum of both scores", "zh-CN": "W + W′ 的分数，是两者分数之和" },
    count: 8,
    make(rng) {
      const [q, k] = small(rng);
      const [v, w] = [dyadic(rng, q.cols, k.cols), dyadic(rng, q.cols, k.cols)];
      return [
        [q, k, v],
        [q, k, w],
        [q, k, mapped(v, (x, row, col) => x + w.data[row * w.cols + col]!)],
      ];
    },
    check([one, other, both], [first, second, third]) {
      const expected = mapped(first!, (x, row, col) => x + second!.data[row * second!.cols + col]!);
      return equal(third!, expected, [one!, other!, both!], 2);
    },
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(1, 6), rng.int(1, 6), rng.int(1, 7), rng.int(1, 7));
}

/** Within the bounds of all calls together. */
function equal(got: Matrix, expected: Matrix, inputsOfCalls: Input[], call = 1): LawViolation | null {
  const bounds = new Float64Array(expected.data.length);
  for (const input of inputsOfCalls) {
    const answer = bilinearScoresOracle(...input);
    if (answer.kind === "throws") throw new Error("a law's input has no scores");
    answer.bounds.forEach((bound, i) => (bounds[i]! += bound));
  }
  const holds =
    got.rows === expected.rows &&
    got.cols === expected.cols &&
    got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
