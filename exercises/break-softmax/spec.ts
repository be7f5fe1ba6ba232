import { defineChallenge, oneIs, refuse, refuseLength } from "innerproduct/spec";
import type { Refusal, Vector } from "innerproduct/spec";
import { softmaxOracle } from "innerproduct/core";

const LENGTHS = [2, 8] as const;
const LOWEST = -700;
const HIGHEST = 709;

export default defineChallenge<[Vector], Vector>({
  asked: {
    en: "Some weight must be off by at least 1000 × the error bound of a sound softmax.",
    "zh-CN": "至少有一个权重的误差要达到可靠 softmax 误差界的 1000 倍。",
  },
  decode: (x) => refuseLength(x, LENGTHS) ?? refuseLogit(x) ?? [x],
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

function refuseLogit(x: Vector): Refusal | null {
  const outside = x.find((logit) => !(logit >= LOWEST && logit <= HIGHEST));
  if (outside === undefined) return null;
  const easy = outside > HIGHEST;
  return refuse(
    `Every logit must be from −700 to 709; ${oneIs(outside).en}.${easy ? " Beyond 709.78 a single exponential is infinite, which would be too easy." : ""}`,
    `每个 logit 都应在 −700 到 709 之间，${oneIs(outside)["zh-CN"]}。${easy ? "超过 709.78，单独一个指数就已经是无穷大，那就太容易了。" : ""}`,
  );
}
