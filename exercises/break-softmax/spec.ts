import { defineChallenge } from "innerproduct/spec";
import type { Refusal, Vector } from "innerproduct/spec";
import { softmaxOracle } from "innerproduct/core";

const LENGTHS = [2, 8] as const;
const LOGITS = [-700, 709] as const;

export default defineChallenge<[Vector], Vector>({
  asked: {
    en: "Asked is a weight that is off by at least 1000 × the error bound of a sound softmax.",
    "zh-CN": "题目要求至少有一个权重的误差达到可靠 softmax 误差界的 1000 倍。",
  },
  decode: (x) => refusalOf(x) ?? [x],
  oracle: softmaxOracle,
  bound: {
    formula: {
      en: "that of the exercise softmax: about 3u·wᵢ(2n + 16 + 2gᵢ + …), a few dozen units in the last place",
      "zh-CN": "练习 softmax 的误差界：约 3u·wᵢ(2n + 16 + 2gᵢ + …)，即几十个末位单位",
    },
    source: "Blanchard, Higham & Higham 2021, §4",
  },
  factor: 1000,
});

function refusalOf(x: Vector): Refusal | null {
  if (x.length < LENGTHS[0] || x.length > LENGTHS[1])
    return {
      refused: {
        en: `There must be ${LENGTHS[0]} to ${LENGTHS[1]} logits; these are ${x.length}.`,
        "zh-CN": `logits 的个数应为 ${LENGTHS[0]} 到 ${LENGTHS[1]}，这里有 ${x.length} 个。`,
      },
    };
  const outside = x.find((logit) => !(logit >= LOGITS[0] && logit <= LOGITS[1]));
  if (outside === undefined) return null;
  return {
    refused: {
      en: `Every logit must be from −700 to 709; one is ${outside}. (Beyond 709.78 a single exponential is infinite, which would be too easy.)`,
      "zh-CN": `每个 logit 都应在 −700 到 709 之间，其中一个是 ${outside}。（超过 709.78，单独一个指数就已经是无穷大，那就太容易了。）`,
    },
  };
}
