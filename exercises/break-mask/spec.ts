import { defineChallenge, refuse, refuseOutside, refuseShape, rowOf } from "innerproduct/spec";
import type { Expected, Matrix, Refusal } from "innerproduct/spec";
import { softmaxOracle } from "innerproduct/core";

const SIDES = [2, 8] as const;
const SCORES = [-1, 1] as const;
const DISTANCE = 0.9;

export default defineChallenge<[Matrix], Matrix>({
  asked: {
    en: "Some weight must be off by 0.9 or more.",
    "zh-CN": "至少有一个权重的偏差达到 0.9。",
  },
  decode: (scores) =>
    refuseShape(scores, { rows: SIDES, cols: SIDES }) ??
    refuseOblong(scores) ??
    refuseOutside(scores.data, SCORES) ?? [scores],
  oracle: causalWeights,
  bound: {
    formula: "0.9",
    source: {
      en: "Compared with the softmax of the scores that the query may see, Vaswani et al. 2017, §3.2.3",
      "zh-CN": "与只对 query 能看到的分数求 softmax 的结果相比，Vaswani et al. 2017 §3.2.3",
    },
  },
  factor: 1,
});

function causalWeights(scores: Matrix): Expected {
  const { rows, cols } = scores;
  const data = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    const weights = softmaxOracle(rowOf(scores, i).subarray(0, i + 1));
    data.set(weights.data, i * cols);
  }
  return { kind: "matrix", rows, cols, data, bounds: new Float64Array(data.length).fill(DISTANCE) };
}

function refuseOblong({ rows, cols }: Matrix): Refusal | null {
  if (rows === cols) return null;
  return refuse(
    `There must be as many keys as queries; these scores are ${rows} × ${cols}.`,
    `key 和 query 的个数应相同，这里的分数是 ${rows} × ${cols}。`,
  );
}
