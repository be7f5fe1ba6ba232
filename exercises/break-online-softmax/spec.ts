import { defineChallenge, refuseLength, refuseOutside } from "innerproduct/spec";
import type { Vector } from "innerproduct/spec";
import { softmaxOracle } from "innerproduct/core";

const LENGTHS = [1, 8] as const;
const LOGITS = [-1000, 1000] as const;

export default defineChallenge<[Vector], Vector>({
  asked: {
    en: "Some weight must be off by at least 1000 × the error bound of a sound softmax.",
    "zh-CN": "至少有一个权重的误差要达到可靠 softmax 误差界的 1000 倍。",
  },
  decode: (x) => refuseLength(x, LENGTHS) ?? refuseOutside(x, LOGITS) ?? [x],
  oracle: softmaxOracle,
  bound: {
    formula: {
      en: "the error bound of the exercise softmax: about 3u·wᵢ(2n + 16 + 2gᵢ + …), a few dozen units in the last place and more for small weights",
      "zh-CN": "练习 softmax 的误差界：约 3u·wᵢ(2n + 16 + 2gᵢ + …)，即几十个末位单位，小的权重再多一些",
    },
    source: "Blanchard, Higham & Higham 2021, §4",
  },
  factor: 1000,
});
