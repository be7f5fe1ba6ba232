import { awkwardLengths, integer, spoiltPlaces } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, logits, long, masked, scaled, shifted, vec } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    { name: { en: "two zeros", "zh-CN": "两个零" }, args: [vec(0, 0)] },
    { name: { en: "three logits", "zh-CN": "三个 logit" }, args: [vec(1, 2, 3)] },
    { name: { en: "a single logit", "zh-CN": "只有一个 logit" }, args: [vec(-3)] },
    { name: { en: "one masked", "zh-CN": "遮住一个" }, args: [vec(2, -Infinity)] },
    {
      name: { en: "logarithms of 1, 2 and 5", "zh-CN": "1、2、5 的对数" },
      args: [vec(0, Math.log(2), Math.log(5))],
    },
    { name: { en: "empty", "zh-CN": "空向量" }, args: [vec()] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const lengths = [...awkwardLengths(129), 1_000, SMALL, LARGE];
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
    { name: { en: "a single logit near 0", "zh-CN": "只有一个接近 0 的分数" }, args: [vec(-9e-13)] },
    { name: { en: "all equal", "zh-CN": "全部相等" }, args: [new Float64Array(7).fill(rng.uniform(2, 5))] },
    { name: { en: "one far ahead", "zh-CN": "一个遥遥领先" }, args: [vec(-1, 30, 2, 0.5)] },
    { name: { en: "one far behind", "zh-CN": "一个远远落后" }, args: [vec(-1, -30, 2, 0.5)] },
    { name: { en: "some masked by −∞", "zh-CN": "若干个用 −∞ 遮住" }, args: masked(logits(rng, 24), 3) },
    { name: { en: "the first ones masked by −∞", "zh-CN": "最前面几个用 −∞ 遮住" }, args: [firstMasked] },
    {
      name: { en: "the first and the last masked by −∞", "zh-CN": "首尾用 −∞ 遮住" },
      args: [vec(-Infinity, 1, 2, -Infinity)],
    },
    { name: { en: "a single −∞", "zh-CN": "只有一个 −∞" }, args: [vec(-Infinity)] },
    {
      name: { en: "two logits, both masked by −∞", "zh-CN": "两个 logit，都用 −∞ 遮住" },
      args: [vec(-Infinity, -Infinity)],
    },
    {
      name: { en: "all masked by −∞", "zh-CN": "全部用 −∞ 遮住" },
      args: [new Float64Array(5).fill(-Infinity)],
    },
    ...[30, 36, 42, 46, 48, 48].map((k, i): Case<Input> => ({
      name: {
        en: `999 logits lower by ${k} · ln 2 ${i % 2 === 0 ? "before" : "behind"} one of 1: they add up`,
        "zh-CN": `一个 1 ${i % 2 === 0 ? "前面" : "后面"}有 999 个低 ${k} · ln 2 的 logit：积少成多`,
      },
      args: [new Float64Array(1_000).fill(1 - k * Math.LN2).with(i % 2 === 0 ? 999 : 0, 1)],
    })),
    ...[...spoiltPlaces, { n: 300, at: 291 }].map(({ n, at }): Case<Input> => ({
      name: { en: `NaN is logit ${at + 1} of ${n}`, "zh-CN": `${n} 个 logit 中第 ${at + 1} 个是 NaN` },
      args: [logits(rng, n)[0].with(at, NaN)],
    })),
    { name: { en: "a NaN beside −∞", "zh-CN": "NaN 与 −∞ 同在" }, args: [vec(-Infinity, NaN)] },
    {
      name: { en: "a NaN among 47 masked by −∞", "zh-CN": "47 个用 −∞ 遮住的中间有一个 NaN" },
      args: [new Float64Array(49).fill(-Infinity).with(20, NaN).with(48, 1)],
    },
  ];
}

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e300, -1e15, -1e6, -2_000, -800, 800, 2_000, 1e6, 1e15, 1e300];
  return [
    { name: { en: "1000 and 1001", "zh-CN": "1000 和 1001" }, args: [vec(1000, 1001)] },
    { name: { en: "−1000 and −1001", "zh-CN": "−1000 和 −1001" }, args: [vec(-1000, -1001)] },
    { name: { en: "just beyond overflow", "zh-CN": "刚刚越过溢出界限" }, args: [vec(709.5, 709.9, 709.1)] },
    {
      name: { en: "the sum overflows, no term does", "zh-CN": "各项都不溢出，和却溢出" },
      args: [vec(709, 709, 708, 709)],
    },
    ...[
      { n: 20_000, level: 699.9 },
      { n: 2 ** 18, level: 697.5 },
    ].map(({ n, level }): Case<Input> => ({
      name: {
        en: `${n} logits of ${level}: the sum overflows, no term comes near`,
        "zh-CN": `${n} 个 ${level}：和会溢出，各项却离溢出很远`,
      },
      args: [new Float64Array(n).fill(level)],
      generator: `const x = new Float64Array(${n}).fill(${level});`,
    })),
    ...shifts.map((shift): Case<Input> => ({
      name: { en: `all around ${shift}`, "zh-CN": `都在 ${shift} 左右` },
      args: shifted(logits(rng, 21), shift),
    })),
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
      name: { en: "the largest one last", "zh-CN": "最大的在最后" },
      args: [vec(-800, -400, 0, 400, 800)],
    },
    {
      name: { en: "the largest one first", "zh-CN": "最大的在最前" },
      args: [vec(800, 400, 0, -400, -800)],
    },
    {
      name: { en: "masked by −∞, around 1000", "zh-CN": "用 −∞ 遮住，在 1000 左右" },
      args: masked(shifted(logits(rng, 24), 1_000), 3),
    },
    {
      name: { en: "masked by −∞, around −1000", "zh-CN": "用 −∞ 遮住，在 −1000 左右" },
      args: masked(shifted(logits(rng, 24), -1_000), 4),
    },
    {
      name: { en: "one far above, in front", "zh-CN": "一个远高于其余，在最前面" },
      args: [vec(1000, 1, 0)],
    },
    {
      name: { en: "one far above, in the middle", "zh-CN": "一个远高于其余，在中间" },
      args: [vec(0, 1000, 1)],
    },
    {
      name: { en: "one far above, at the end", "zh-CN": "一个远高于其余，在最后" },
      args: [vec(0, 1, 0, 2, 1000)],
    },
    {
      name: { en: "20000 logits, the last one far above", "zh-CN": "20000 个 logit，最后一个远高于其余" },
      args: [Float64Array.of(...logits(rng, 19_999)[0], 1000)],
    },
    {
      name: { en: "70000 logits, the last one far above", "zh-CN": "70000 个 logit，最后一个远高于其余" },
      args: [new Float64Array(70_000).with(69_999, 1000)],
      generator: "const x = new Float64Array(70000).with(69999, 1000);",
    },
    ...[5e14, 2e15].map((level): Case<Input> => ({
      name: { en: `1000 logits of ${level}`, "zh-CN": `1000 个 ${level}` },
      args: [new Float64Array(1_000).fill(level)],
    })),
    ...[100, 500, 900, 1_200, 1_400].flatMap((spread): Case<Input>[] => [
      {
        name: { en: `two logits, the second lower by ${spread}`, "zh-CN": `两个 logit，第二个低 ${spread}` },
        args: [vec(0.4, 0.4 - spread)],
      },
      {
        name: { en: `two logits, the second higher by ${spread}`, "zh-CN": `两个 logit，第二个高 ${spread}` },
        args: [vec(0.7 - spread, 0.7)],
      },
    ]),
    {
      // The exponentials lie halfway between two of the smallest doubles; a little lower, and more digits are lost.
      name: { en: "exponentials with eleven digits left", "zh-CN": "指数只剩下十一位有效数字" },
      args: [vec(-719.852, -719.852)],
    },
    {
      name: { en: "exponentials with few digits left", "zh-CN": "指数只剩下几位有效数字" },
      args: [vec(-735, -736)],
    },
  ];
}
