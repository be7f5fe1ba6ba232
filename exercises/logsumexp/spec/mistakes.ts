import type { Mistake, Vector } from "innerproduct/spec";
import { logsumexp } from "innerproduct/core";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, number>[] = [
  {
    id: "no-maximum",
    title: { en: "No maximum was taken out", "zh-CN": "没有把最大值提出来" },
    explanation: {
      en: "e^x overflows beyond x ≈ 709 and vanishes below −745, and the logarithm gives ∞ or −∞. Subtract the largest logit from all of them, and add it to the logarithm afterwards.",
      "zh-CN":
        "x 超过 709 左右，e^x 就溢出；低于 −745，它就消失，取对数便得 ∞ 或 −∞。先让所有 logit 减去最大的那个，取了对数再把它加回来。",
    },
    anchor: "max-subtraction",
    implement: (x) => Math.log(shiftedSum(x, 0)),
  },
  {
    id: "minimum",
    title: { en: "The minimum was taken out, not the maximum", "zh-CN": "提出来的是最小值，而不是最大值" },
    explanation: {
      en: "Any shift is right on paper. With the minimum the largest exponential may still overflow; with the maximum none can.",
      "zh-CN": "在纸面上提什么都对。提最小值，最大的指数仍会溢出；提最大值，谁也不会溢出。",
    },
    anchor: "max-subtraction",
    implement(x) {
      const least = x.reduce((min, value) => (value === -Infinity ? min : Math.min(min, value)), Infinity);
      return least === Infinity ? logsumexp(x) : least + Math.log(shiftedSum(x, least));
    },
  },
  {
    id: "maximum-from-zero",
    title: { en: "The maximum began at 0", "zh-CN": "最大值从 0 开始" },
    explanation: {
      en: "When all logits lie below −745, every exponential against 0 vanishes, and the logarithm of 0 is −∞. Begin at −∞.",
      "zh-CN": "logit 全都低于 −745 时，相对于 0 的指数统统消失，而 0 的对数是 −∞。请从 −∞ 开始。",
    },
    anchor: "max-subtraction",
    implement(x) {
      const most = x.reduce((max, value) => Math.max(max, value), 0);
      return most + Math.log(shiftedSum(x, most));
    },
  },
  {
    id: "maximum-left-out",
    title: { en: "The maximum was not added back", "zh-CN": "没有把最大值加回去" },
    explanation: {
      en: "log Σ e^(x − max) is smaller than the answer by max. In a softmax the factor cancels; here it has to be added after the logarithm.",
      "zh-CN":
        "log Σ e^(x − max) 比答案小了 max。在 softmax 里这个因子会约掉；在这里，取了对数还要把它加上。",
    },
    anchor: "max-subtraction",
    implement: (x) => (finiteMax(x) === null ? logsumexp(x) : logsumexp(x) - finiteMax(x)!),
  },
  {
    id: "largest-counted-twice",
    title: { en: "The largest term was counted twice", "zh-CN": "最大的一项算了两次" },
    explanation: {
      en: "log1p(s) is log(1 + s). It is for the sum of the other terms: the 1 stands for the largest one, which must not be in s as well.",
      "zh-CN":
        "log1p(s) 是 log(1 + s)。它适用于其余各项之和：那个 1 已经代表了最大的一项，s 里就不能再有它。",
    },
    anchor: "max-subtraction",
    implement: (x) => {
      const max = finiteMax(x);
      return max === null ? logsumexp(x) : max + Math.log1p(shiftedSum(x, max));
    },
  },
  {
    id: "logarithm-to-base-two",
    title: { en: "The logarithm to base 2", "zh-CN": "用了以 2 为底的对数" },
    explanation: {
      en: "The exponentials are powers of e, so the logarithm has to be the natural one: Math.log. To work in base 2, multiply by log₂e before and by ln 2 after.",
      "zh-CN": "指数是 e 的幂，对数也要用自然对数 Math.log。想以 2 为底来算，先乘 log₂e，最后再乘 ln 2。",
    },
    anchor: "definition",
    implement: (x) => {
      const max = finiteMax(x);
      return max === null ? logsumexp(x) : max + Math.log2(shiftedSum(x, max));
    },
  },
  {
    id: "mean",
    title: { en: "The mean of the exponentials, not their sum", "zh-CN": "取的是指数的平均，而不是总和" },
    explanation: {
      en: "The result is too small by log n. The exponentials are added up, and not divided by anything.",
      "zh-CN": "结果小了 log n。指数只需加起来，不用除以什么。",
    },
    anchor: "definition",
    implement: (x) => (x.length === 0 ? -Infinity : logsumexp(x) - Math.log(x.length)),
  },
  {
    id: "only-the-maximum",
    title: { en: "Only the maximum", "zh-CN": "只返回了最大值" },
    explanation: {
      en: "The maximum is the larger part of the answer. The logarithm of the sum, between 0 and log n, is missing.",
      "zh-CN": "最大值只是答案的主要部分，还差那个和的对数，它在 0 和 log n 之间。",
    },
    anchor: "max-subtraction",
    implement: (x) => x.reduce((max, value) => Math.max(max, value), -Infinity),
  },
  {
    id: "nothing-is-nan",
    title: { en: "Nothing but −∞ gave NaN", "zh-CN": "全是 −∞ 时得到了 NaN" },
    explanation: {
      en: "The maximum is −∞ then, and −∞ − (−∞) is NaN. A sum of nothing is 0 and its logarithm −∞: return that before anything is subtracted.",
      "zh-CN":
        "这时最大值是 −∞，而 −∞ − (−∞) 是 NaN。什么都没有，和就是 0，对数是 −∞：做减法之前就该返回它。",
    },
    anchor: "masks",
    implement: (x) => (x.length > 0 && finiteMax(x) === null ? NaN : logsumexp(x)),
  },
];

function shiftedSum(x: Vector, shift: number): number {
  return x.reduce((sum, value) => sum + Math.exp(value - shift), 0);
}

/** `null` where there is nothing, nothing but −∞, or a NaN. */
function finiteMax(x: Vector): number | null {
  const max = x.reduce((most, value) => Math.max(most, value), -Infinity);
  return Number.isFinite(max) ? max : null;
}
