import type { Mistake, Vector } from "innerproduct/spec";
import { softmax } from "innerproduct/core";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, Vector>[] = [
  {
    id: "no-maximum",
    title: { en: "No maximum was subtracted", "zh-CN": "没有减去最大值" },
    explanation: {
      en: "e^x overflows beyond x ≈ 709 and vanishes below −745; then ∞ / ∞ or 0 / 0 is NaN. Subtract the largest logit from all of them first: the weights stay the same.",
      "zh-CN":
        "x 超过 709 左右，e^x 就溢出；低于 −745，它就消失。接着 ∞ / ∞ 或 0 / 0 都是 NaN。先让所有分数减去最大的那个：权重不变。",
    },
    anchor: "max-subtraction",
    implement: (x) => normalised(x.map(Math.exp)),
  },
  {
    id: "minimum",
    title: { en: "The minimum was subtracted, not the maximum", "zh-CN": "减去的是最小值，而不是最大值" },
    explanation: {
      en: "Any shift is right on paper. With the minimum all exponents are ≥ 0 and the largest may still overflow; with the maximum they are ≤ 0 and none can.",
      "zh-CN":
        "在纸面上减什么都对。减最小值，指数都 ≥ 0，最大的一个仍会溢出；减最大值，指数都 ≤ 0，谁也不会溢出。",
    },
    anchor: "max-subtraction",
    implement: (x) => shiftedBy(x, -largest(unmasked(x).map((value) => -value))),
    variants: [(x) => shiftedBy(x, -largest(x.map((value) => -value)))],
  },
  {
    id: "mean",
    title: { en: "The mean was subtracted, not the maximum", "zh-CN": "减去的是平均值，而不是最大值" },
    explanation: {
      en: "The largest logit may lie far above the mean, and its exponential still overflows; and one −∞ makes the mean −∞, where −∞ − (−∞) is NaN. Subtract the maximum.",
      "zh-CN":
        "最大的分数可能远高于平均值，它的指数照样溢出；只要有一个 −∞，平均值就是 −∞，而 −∞ − (−∞) 是 NaN。请减去最大值。",
    },
    anchor: "max-subtraction",
    implement: (x) => {
      const kept = unmasked(x);
      return shiftedBy(x, total(kept) / kept.length);
    },
    variants: [
      (x) =>
        shiftedBy(
          x,
          unmasked(x).reduce((mean, value, i) => mean + (value - mean) / (i + 1), 0),
        ),
      (x) => shiftedBy(x, total(x) / x.length),
    ],
  },
  {
    id: "maximum-overlooked",
    title: { en: "Not every logit was looked at for the maximum", "zh-CN": "找最大值时漏看了分数" },
    explanation: {
      en: "The search begins too late or ends too early. Where the largest logit stands at an end, something smaller is subtracted, and its exponential overflows. Look at all of them.",
      "zh-CN":
        "查找最大值时开始得太晚，或结束得太早。最大的分数若恰好在两端，减去的就是更小的数，它的指数就会溢出。每一个都要看。",
    },
    anchor: "max-subtraction",
    implement: (x) => shiftedBy(x, largest(x.subarray(0, Math.max(1, x.length - 1)))),
    variants: [
      (x) => shiftedBy(x, largest(x.subarray(Math.min(1, x.length - 1)))),
      (x) => shiftedBy(x, largest(x.subarray(0, Math.max(1, x.length - (x.length % 4))))),
    ],
  },
  {
    id: "maximum-from-zero",
    title: { en: "What was subtracted is above every logit", "zh-CN": "减去的数比每个分数都大" },
    explanation: {
      en: "The search for the maximum began at 0, or looked at magnitudes. Where all logits lie far below what it found, every exponential vanishes, and 0 / 0 is NaN. Begin at −∞ and compare the logits themselves.",
      "zh-CN":
        "查找最大值时从 0 开始，或者比较的是绝对值。分数若都远低于找到的数，每个指数都会消失，0 / 0 就是 NaN。请从 −∞ 开始，比较分数本身。",
    },
    anchor: "max-subtraction",
    implement: (x) => shiftedBy(x, Math.max(0, largest(x))),
    variants: [(x) => shiftedBy(x, largest(x.filter(Number.isFinite).map(Math.abs)))],
  },
  {
    id: "logarithm-first",
    title: { en: "Multiplied by log₂e before subtracting", "zh-CN": "先乘 log₂e，后做减法" },
    explanation: {
      en: "x · log₂e is rounded as the large number that it may be, and the difference of two such products inherits that rounding: at 1e15 weights are off by percents. Subtract the maximum first, then multiply.",
      "zh-CN":
        "x · log₂e 可能是个大数，并按大数的精度舍入；两个这样的积相减，就带上了这份舍入误差：在 1e15 处权重差了百分之几。请先减去最大值，再乘。",
    },
    anchor: "logsumexp",
    implement(x) {
      const exponents = x.map((value) => value * Math.LOG2E);
      const most = largest(exponents);
      return normalised(exponents.map((value) => 2 ** (value - most)));
    },
  },
  {
    id: "logsumexp-subtracted",
    title: { en: "exp(x − logsumexp) at large logits", "zh-CN": "分数很大时用了 exp(x − logsumexp)" },
    explanation: {
      en: "max + log Σ is rounded to the precision of a large number, and the exponential turns that rounding into a wrong weight: at 1e15 each weight is off by percents. Keep max and Σ apart and divide by Σ.",
      "zh-CN":
        "max + log Σ 按大数的精度舍入，指数再把这点舍入变成错误的权重：在 1e15 处每个权重都差了百分之几。把 max 和 Σ 分开，最后除以 Σ。",
    },
    anchor: "logsumexp",
    implement: (x) => {
      const max = largest(x);
      const whole = max + Math.log(total(exponentials(x)));
      return x.map((value) => Math.exp(value - whole));
    },
  },
  {
    id: "clamped",
    title: { en: "The logits were clamped", "zh-CN": "把分数截断在一个范围内" },
    explanation: {
      en: "Cutting logits off at a limit avoids overflow and gives different logits equal weights. Subtract the maximum: then nothing needs to be cut.",
      "zh-CN":
        "把分数截断在某个上限，溢出是没有了，不同的分数却得到相同的权重。请减去最大值：那样什么都不必截断。",
    },
    anchor: "max-subtraction",
    implement: (x) => normalised(x.map((value) => Math.exp(clamped(value)))),
    variants: [(x) => normalised(x.map((value) => (value === -Infinity ? 0 : Math.exp(clamped(value)))))],
  },
  {
    id: "not-normalised",
    title: { en: "The weights were not divided by their sum", "zh-CN": "没有除以总和" },
    explanation: {
      en: "These are the exponentials e^(x − max). Divide each by the sum of all of them.",
      "zh-CN": "这些是指数 e^(x − max)。每一个还要除以它们的总和。",
    },
    anchor: "definition",
    implement: (x) => exponentials(x),
  },
  {
    id: "no-exponential",
    title: { en: "The logits themselves were divided by their sum", "zh-CN": "直接用分数除以分数之和" },
    explanation: {
      en: "Without the exponential, negative logits make negative weights. Weights are made of e^x.",
      "zh-CN": "没有指数，负的分数就成了负的权重。权重是由 e^x 构成的。",
    },
    anchor: "definition",
    implement: (x) => normalised(x),
  },
  {
    id: "log-softmax",
    title: { en: "The logarithms of the weights", "zh-CN": "返回了权重的对数" },
    explanation: {
      en: "x − logsumexp(x) is log-softmax. The weights are its exponentials, between 0 and 1.",
      "zh-CN": "x − logsumexp(x) 是 log-softmax。权重是它的指数，介于 0 和 1 之间。",
    },
    anchor: "logsumexp",
    implement: (x) => softmax(x).map(Math.log),
  },
  {
    id: "softmin",
    title: { en: "The sign of the logits was turned", "zh-CN": "分数的正负号反了" },
    explanation: {
      en: "e^(max − x) gives the largest weight to the smallest logit. The exponent is x − max.",
      "zh-CN": "e^(max − x) 把最大的权重给了最小的分数。指数应当是 x − max。",
    },
    anchor: "definition",
    implement: (x) => softmax(x.map((value) => -value)),
  },
  {
    id: "base-two",
    title: { en: "Powers of 2, not of e", "zh-CN": "用了 2 的幂，而不是 e 的幂" },
    explanation: {
      en: "2^x is flatter than e^x. To use powers of two, multiply x − max by log₂e first.",
      "zh-CN": "2^x 比 e^x 平缓。想用 2 的幂，先把 x − max 乘上 log₂e。",
    },
    anchor: "definition",
    implement: (x) => softmax(x.map((value) => value * Math.LN2)),
  },
  {
    id: "one-hot",
    title: { en: "All weight on the largest logit", "zh-CN": "把全部权重给了最大的分数" },
    explanation: {
      en: "That is the maximum, not the soft maximum: every finite logit gets some weight, ties share.",
      "zh-CN": "那是取最大值，不是“软”的最大值：每个有限的分数都分到一些权重，并列的平分。",
    },
    anchor: "definition",
    implement: (x) => {
      const winner = x.indexOf(largest(x));
      return x.map((_, i) => Number(i === winner));
    },
  },
  {
    id: "scaled-by-length",
    title: { en: "The logits were divided by √n", "zh-CN": "把分数除以了 √n" },
    explanation: {
      en: "The root belongs to attention, where scores are divided by the square root of the width of queries and keys. Softmax takes the logits as they are.",
      "zh-CN": "开根号那一步属于注意力：分数在那里除以 query 和 key 宽度的平方根。softmax 按原样使用分数。",
    },
    anchor: "temperature",
    implement: (x) => softmax(x.map((value) => value / Math.sqrt(x.length))),
  },
  {
    id: "epsilon",
    title: { en: "A small number added to the sum", "zh-CN": "总和里加了一个小数" },
    explanation: {
      en: "After the maximum is subtracted the sum is at least 1, so there is no division by zero to avoid, and an epsilon only bends the weights.",
      "zh-CN": "减去最大值以后，总和至少是 1，根本没有除以零要防；加一个小量，只会让权重走样。",
    },
    anchor: "max-subtraction",
    implement: withEpsilon(1e-8),
    variants: [1e-6, 1e-7, 1e-9, 1e-10, 1e-12].map(withEpsilon),
  },
  {
    id: "last-ignored",
    title: { en: "The last logit is missing from the sum", "zh-CN": "总和里漏了最后一个分数" },
    explanation: {
      en: "The sum stops one element early, so that all weights are too large. Run over all indices 0 … n − 1.",
      "zh-CN": "求和提前一个元素停了，所有权重都偏大。下标要走遍 0 … n − 1。",
    },
    anchor: "definition",
    implement: (x) => {
      const terms = exponentials(x);
      const sum = total(terms.subarray(0, Math.max(1, terms.length - 1)));
      return terms.map((term) => term / sum);
    },
    variants: [
      (x) => {
        const weights = new Float64Array(x.length);
        if (x.length > 1) weights.set(softmaxBesideLast(x));
        return weights;
      },
    ],
  },
  {
    id: "nan-ignored",
    title: { en: "A NaN logit was skipped", "zh-CN": "跳过了 NaN 分数" },
    explanation: {
      en: "A NaN says that something went wrong before. It must not be hidden: all weights become NaN.",
      "zh-CN": "NaN 说明前面出了问题。不能把它藏起来：所有权重都应是 NaN。",
    },
    anchor: "policies",
    implement: (x) => softmax(x.map((value) => (Number.isNaN(value) ? -Infinity : value))),
  },
  {
    id: "nan-only-there",
    title: { en: "Only the NaN logit's own weight is NaN", "zh-CN": "只有那个 NaN 分数自己的权重是 NaN" },
    explanation: {
      en: "The sum contains the NaN, so no weight is known: all of them become NaN.",
      "zh-CN": "总和里有 NaN，任何权重都无从得知：全部应是 NaN。",
    },
    anchor: "policies",
    implement: (x) => {
      const others = softmax(x.map((value) => (Number.isNaN(value) ? -Infinity : value)));
      return others.map((weight, i) => (Number.isNaN(x[i]) ? NaN : weight));
    },
  },
  {
    id: "mask-nan",
    title: { en: "A −∞ in front made everything NaN", "zh-CN": "开头的 −∞ 让结果全成了 NaN" },
    explanation: {
      en: "What is subtracted is −∞ as long as nothing else was seen: a running maximum that starts there, or the first logit. −∞ − (−∞) is NaN. Skip the step while it is still −∞.",
      "zh-CN":
        "还没有遇到别的数时，减去的就是 −∞：从 −∞ 开始边走边取的最大值如此，第一个分数也如此。−∞ − (−∞) 是 NaN。减数还是 −∞ 时，跳过这一步。",
    },
    anchor: "online",
    implement: (x) => {
      let max = -Infinity;
      let sum = 0;
      for (const value of x) {
        const next = Math.max(max, value);
        sum = sum * Math.exp(max - next) + Math.exp(value - next);
        max = next;
      }
      return x.map((value) => Math.exp(value - max) / sum);
    },
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算" },
    explanation: {
      en: "Math.fround and Float32Array keep 24 of 53 bits. Use plain numbers and Float64Array throughout.",
      "zh-CN": "Math.fround 和 Float32Array 只留下 53 位中的 24 位。请自始至终使用普通的数和 Float64Array。",
    },
    anchor: "policies",
    implement: (x) => softmax(x).map(Math.fround),
    variants: [
      (x) => {
        const logits = Float32Array.from(x);
        const max = logits.reduce((most, value) => Math.max(most, value), -Infinity);
        const terms = logits.map((value) => Math.exp(value - max));
        const sum = terms.reduce((all, term) => all + term, 0);
        return Float64Array.from(terms, (term) => term / sum);
      },
    ],
  },
  {
    id: "in-place",
    title: { en: "The input was overwritten", "zh-CN": "覆盖了输入" },
    explanation: {
      en: "Whoever calls softmax may still need the logits. Write the weights into a new Float64Array.",
      "zh-CN": "调用 softmax 的人也许还要用这些分数。请把权重写进一个新的 Float64Array。",
    },
    anchor: "policies",
    implement: (x) => {
      x.set(softmax(x));
      return x;
    },
  },
];

function largest(x: Vector): number {
  return x.reduce((most, value) => Math.max(most, value), -Infinity);
}

/** The logits that count at all. */
function unmasked(x: Vector): Vector {
  return x.filter((value) => value !== -Infinity);
}

function clamped(value: number): number {
  return Math.max(-700, Math.min(700, value));
}

/** The largest of all logits is subtracted, but neither term nor sum go as far as the last. */
function softmaxBesideLast(x: Vector): Vector {
  return normalised(exponentials(x).subarray(0, x.length - 1));
}

function withEpsilon(epsilon: number) {
  return (x: Vector): Vector => {
    const terms = exponentials(x);
    const sum = total(terms) + epsilon;
    return terms.map((term) => term / sum);
  };
}

function total(x: Vector): number {
  return x.reduce((sum, value) => sum + value, 0);
}

function normalised(terms: Vector): Vector {
  const sum = total(terms);
  return terms.map((term) => term / sum);
}

function exponentials(x: Vector): Vector {
  const max = largest(x);
  return x.map((value) => Math.exp(value - max));
}

function shiftedBy(x: Vector, shift: number): Vector {
  return normalised(x.map((value) => Math.exp(value - shift)));
}
