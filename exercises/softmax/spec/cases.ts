import { awkwardLengths, integer } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import {
  LARGE,
  SMALL,
  logits,
  long,
  masked,
  peakAtEnd,
  scaled,
  shifted,
  stretches,
  vec,
  withNaN,
} from "./inputs.ts";
import { nearlyFlat, peaks } from "./near-and-far.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    { name: { en: "three logits", "zh-CN": "三个 logit" }, args: [vec(1, 2, 3)] },
    {
      name: { en: "logarithms of 1, 2 and 5", "zh-CN": "1、2、5 的对数" },
      args: [vec(0, Math.log(2), Math.log(5))],
    },
    { name: { en: "equal logits", "zh-CN": "logit 全部相等" }, args: [vec(2, 2, 2, 2)] },
    {
      name: { en: "scores after the division by √d", "zh-CN": "除以 √d 之后的分数" },
      args: [vec(-1.8, -1.1, -0.4, 0, 0.4, 1.1, 1.8)],
    },
    { name: { en: "one masked", "zh-CN": "遮住一个" }, args: [vec(1, -Infinity, 2)] },
    { name: { en: "a single logit", "zh-CN": "只有一个 logit" }, args: [vec(-3)] },
    { name: { en: "empty", "zh-CN": "空向量" }, args: [vec()] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const lengths = [
    ...awkwardLengths(257),
    rng.int(258, 999),
    1_000,
    SMALL,
    1_025,
    rng.int(1_026, 4_095),
    4_097,
    LARGE,
  ];
  return [
    ...lengths.map((n): Case<Input> => ({ name: `n = ${n}`, args: logits(rng, n) })),
    { name: "n = 262144", ...long(rng, 262_144) },
    {
      name: { en: "a view into a larger buffer", "zh-CN": "较大缓冲区中的视图" },
      args: logits(rng, 13),
      views: true,
    },
    {
      name: { en: "a view of 300 logits into a larger buffer", "zh-CN": "较大缓冲区中的视图，300 个 logit" },
      args: logits(rng, 300),
      views: true,
    },
  ];
}

/** Logits whose exponentials neither overflow nor underflow; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  const spreads = [1e-300, 1e-12, 1e-3, 0.25, 4].map((factor): Case<Input> => ({
    name: { en: `spread ${2 * factor}`, "zh-CN": `离散程度 ${2 * factor}` },
    args: scaled(logits(rng, 33), factor),
  }));
  const ascending = logits(rng, 40)[0].sort();
  const firstMasked = logits(rng, 12)[0];
  firstMasked.fill(-Infinity, 0, 3);
  return [
    ...spreads,
    { name: { en: "whole numbers", "zh-CN": "整数" }, args: [rng.vector(30, integer(-9, 9))] },
    { name: { en: "all positive", "zh-CN": "全为正数" }, args: shifted(logits(rng, 20), 25) },
    { name: { en: "all negative", "zh-CN": "全为负数" }, args: shifted(logits(rng, 20), -25) },
    { name: { en: "ascending", "zh-CN": "升序" }, args: [ascending] },
    { name: { en: "descending", "zh-CN": "降序" }, args: [ascending.toReversed()] },
    { name: { en: "all equal", "zh-CN": "全部相等" }, args: [new Float64Array(7).fill(rng.uniform(-5, 5))] },
    { name: { en: "zeros of both signs", "zh-CN": "正零与负零" }, args: [vec(0, -0, 0)] },
    { name: { en: "a maximum of −0", "zh-CN": "最大值是 −0" }, args: [vec(-0, -1)] },
    ...nearlyFlat(),
    {
      name: { en: "apart from the thirteenth digit on", "zh-CN": "从第十三位起才不同" },
      args: [vec(0, -2, -2 - 4e-13, -2 + 4e-13)],
    },
    {
      name: { en: "apart from the fifteenth digit on", "zh-CN": "从第十五位起才不同" },
      args: [vec(0, -9.99999999999986, -9.99999999999994)],
    },
    { name: { en: "one far ahead", "zh-CN": "一个遥遥领先" }, args: [vec(-1, 30, 2, 0.5)] },
    { name: { en: "one far behind", "zh-CN": "一个远远落后" }, args: [vec(-1, -30, 2, 0.5)] },
    { name: { en: "some masked by −∞", "zh-CN": "若干个用 −∞ 遮住" }, args: masked(logits(rng, 24), 3) },
    { name: { en: "the first ones masked by −∞", "zh-CN": "最前面几个用 −∞ 遮住" }, args: [firstMasked] },
    {
      name: { en: "all but one masked by −∞", "zh-CN": "除一个外都用 −∞ 遮住" },
      args: [vec(-Infinity, -Infinity, 1.5, -Infinity)],
    },
    { name: { en: "long stretches masked by −∞", "zh-CN": "大段大段用 −∞ 遮住" }, ...stretches(rng) },
    { name: { en: "the first of 17 is NaN", "zh-CN": "17 个中的第一个是 NaN" }, args: withNaN(rng, 0) },
    { name: { en: "the ninth of 17 is NaN", "zh-CN": "17 个中的第九个是 NaN" }, args: withNaN(rng, 8) },
    { name: { en: "the last of 17 is NaN", "zh-CN": "17 个中的最后一个是 NaN" }, args: withNaN(rng, 16) },
    { name: { en: "a NaN in front", "zh-CN": "NaN 在最前面" }, args: [vec(NaN, 1, 2)] },
    // To JSON both are null: who remembers answers by that has the one above.
    { name: { en: "−∞ in front", "zh-CN": "−∞ 在最前面" }, args: [vec(-Infinity, 1, 2)] },
    { name: { en: "a NaN beside −∞", "zh-CN": "NaN 与 −∞ 同在" }, args: [vec(-Infinity, 1, NaN)] },
    { name: { en: "nothing but a NaN", "zh-CN": "只有一个 NaN" }, args: [vec(NaN)] },
    {
      name: { en: "all masked by −∞ but a NaN", "zh-CN": "除 NaN 外都用 −∞ 遮住" },
      args: [vec(-Infinity, NaN)],
    },
    {
      name: { en: "a NaN in a stretch masked by −∞", "zh-CN": "用 −∞ 遮住的一大段中有 NaN" },
      ...stretches(rng, 100),
    },
  ];
}

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e300, -1e15, -3e9, -1e6, -2_000, -800, 800, 2_000, 1e6, 3e9, 1e15, 1e300];
  return [
    { name: { en: "1000 and 1001", "zh-CN": "1000 和 1001" }, args: [vec(1000, 1001)] },
    { name: { en: "−1000 and −1001", "zh-CN": "−1000 和 −1001" }, args: [vec(-1000, -1001)] },
    { name: { en: "just beyond overflow", "zh-CN": "刚刚越过溢出界限" }, args: [vec(709.5, 709.9, 709.1)] },
    {
      name: { en: "the sum overflows, no term does", "zh-CN": "各项都不溢出，和却溢出" },
      args: [vec(709, 709, 708, 709)],
    },
    {
      name: {
        en: "20000 logits of 699.9: the sum overflows, no term comes near",
        "zh-CN": "20000 个 699.9：和会溢出，各项却离溢出很远",
      },
      args: [new Float64Array(20_000).fill(699.9)],
      generator: "const x = new Float64Array(20000).fill(699.9);",
    },
    ...shifts.map((shift): Case<Input> => ({
      name: { en: `all around ${shift}`, "zh-CN": `都在 ${shift} 左右` },
      args: shifted(logits(rng, 21), shift),
    })),
    {
      name: { en: "saturated: spread 200", "zh-CN": "饱和：离散程度 200" },
      args: scaled(logits(rng, 40), 100),
    },
    {
      name: { en: "saturated: spread 2e5", "zh-CN": "饱和：离散程度 2e5" },
      args: scaled(logits(rng, 40), 1e5),
    },
    {
      name: { en: "from −1e300 to 1e300", "zh-CN": "从 −1e300 到 1e300" },
      args: [vec(1e300, -1e300, 0, 1e300)],
    },
    {
      name: { en: "a tie far above the rest", "zh-CN": "并列最大，远高于其余" },
      args: [vec(900, -900, 900, 0, 899)],
    },
    {
      name: { en: "overflow on the way up, step by step", "zh-CN": "逐级上升，途中溢出" },
      args: [vec(0, 300, 600, 900, 1200)],
    },
    {
      name: { en: "weights beyond the smallest double", "zh-CN": "权重小于最小的双精度数" },
      args: [vec(0, -700, -740, -746, -1e5)],
    },
    { name: { en: "a weight of 1.3e-300", "zh-CN": "权重为 1.3e-300" }, args: [vec(0, -690.5)] },
    {
      name: { en: "masked by −∞, around 1000", "zh-CN": "用 −∞ 遮住，在 1000 左右" },
      args: masked(shifted(logits(rng, 24), 1_000), 3),
    },
    {
      name: { en: "masked by −∞, around −1000", "zh-CN": "用 −∞ 遮住，在 −1000 左右" },
      args: masked(shifted(logits(rng, 24), -1_000), 4),
    },
    {
      name: { en: "masked by −∞, around −1e300", "zh-CN": "用 −∞ 遮住，在 −1e300 左右" },
      args: [vec(-1e300, -Infinity, -1e300)],
    },
    { name: { en: "the largest in front", "zh-CN": "最大的在最前面" }, args: [vec(1000, 1, 0)] },
    { name: { en: "the largest in the middle", "zh-CN": "最大的在中间" }, args: [vec(0, 1000, 1)] },
    { name: { en: "the largest at the end", "zh-CN": "最大的在最后" }, args: [vec(0, 1, 0, 2, 1000)] },
    {
      name: { en: "5001 logits, the largest at the end", "zh-CN": "5001 个 logit，最大的在最后" },
      ...peakAtEnd(rng),
    },
    ...peaks(rng),
    { name: { en: "5e9, and one more", "zh-CN": "5e9 与它加一" }, args: [vec(5e9, 5e9 + 1)] },
    {
      name: { en: "exponentials with few digits left", "zh-CN": "指数只剩下几位有效数字" },
      args: [vec(-699, -735)],
    },
    {
      name: { en: "a small weight whose exponential vanishes", "zh-CN": "权重小而不为零，指数却已消失" },
      args: [vec(-80, -760)],
    },
    {
      name: { en: "nearly flat around 1e8", "zh-CN": "在 1e8 左右，几乎持平" },
      args: shifted(scaled(logits(rng, 30), 1e-6), 1e8),
    },
  ];
}
