import { awkwardLengths, integer, spoiltPlaces } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, gains, inputs, long, scaled, vec } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    { name: { en: "root mean square 5", "zh-CN": "均方根为 5" }, args: [vec(1, 7), vec(5, 1), 0] },
    { name: { en: "three and four", "zh-CN": "三和四" }, args: [vec(3, 4), vec(1, 1), 0] },
    {
      name: { en: "an ε as large as the mean square", "zh-CN": "ε 与均方相等" },
      args: [vec(0.001, -0.001), vec(1, 1), 1e-6],
    },
    { name: { en: "a zero vector", "zh-CN": "零向量" }, args: [vec(0, 0), vec(2, 3), 1e-5] },
    { name: { en: "empty", "zh-CN": "空向量" }, args: [vec(), vec(), 1e-5] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const lengths = [...awkwardLengths(129), 1_000, SMALL, LARGE].filter((n) => n > 0);
  const x = rng.vector(5, gains);
  return [
    ...lengths.map((n): Case<Input> => ({ name: `n = ${n}`, args: inputs(rng, n) })),
    { name: "n = 65536", ...long(rng, 65_536) },
    {
      name: { en: "views into a larger buffer", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 13),
      views: true,
    },
    {
      name: { en: "one object as x and gain", "zh-CN": "x 和 gain 是同一个对象" },
      args: [x, x, 1e-5],
      same: [0, 1],
    },
  ];
}

/** Magnitudes whose squares are safe; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  const magnitudes: [number, number][] = [
    [1e-50, 0],
    [1e-9, 0],
    [1e-4, 1e-8],
    [1e-3, 1e-5],
    [1e-2, 1e-5],
    [1, 0],
    [1, 1e-6],
    [1, 1],
    [1e9, 1e-5],
    [1e50, 1e-5],
  ];
  const [x, gain] = inputs(rng, 9);
  return [
    ...magnitudes.map(([factor, epsilon]): Case<Input> => ({
      name: { en: `around ${factor}, ε = ${epsilon}`, "zh-CN": `在 ${factor} 左右，ε = ${epsilon}` },
      args: scaled(inputs(rng, 21), factor, epsilon),
    })),
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [rng.vector(12, integer(1, 9)), rng.vector(12, integer(-3, 3)), 1e-5],
    },
    {
      name: { en: "large mean, small differences", "zh-CN": "均值大，差异小" },
      args: [rng.vector(16, (r) => 100 + r.normal()), rng.vector(16, gains), 1e-5],
    },
    { name: { en: "all equal", "zh-CN": "全部相等" }, args: [vec(3, 3, 3, 3), vec(1, 2, -1, 0.5), 1e-5] },
    { name: { en: "one element", "zh-CN": "只有一个元素" }, args: [vec(-7), vec(3), 0] },
    {
      name: { en: "zeros in between", "zh-CN": "中间夹着零" },
      args: [vec(2, 0, 5, 0, -1), vec(3, 7, 1, 1, 4), 1e-2],
    },
    {
      name: { en: "gains of zero", "zh-CN": "增益为零" },
      args: [x, gain.map((g, i) => (i % 2 === 0 ? 0 : g)), 1e-5],
    },
    ...[30, 36, 42, 46, 50].map((k, i): Case<Input> => ({
      name: {
        en: `999 elements of 2^-${k / 2} ${i % 2 === 0 ? "before" : "behind"} a 1: their squares add up`,
        "zh-CN": `一个 1 ${i % 2 === 0 ? "前面" : "后面"}有 999 个 2^-${k / 2}：它们的平方积少成多`,
      },
      args: [
        new Float64Array(1_000).fill(2 ** (-k / 2)).with(i % 2 === 0 ? 999 : 0, 1),
        new Float64Array(1_000).fill(1),
        0,
      ],
    })),
    {
      name: {
        en: "999 elements of 0.0007 behind a 1: single precision shows",
        "zh-CN": "一个 1 后面有 999 个 0.0007：单精度会露馅",
      },
      args: [new Float64Array(1_000).fill(0.0007).with(0, 1), new Float64Array(1_000).fill(1), 0],
    },
    // However far ε is below the mean square, it shows before the fourteenth digit.
    ...[
      [1, 1e-5],
      [10, 1e-5],
      [100, 1e-5],
      [1_000, 1e-5],
      [3_000, 1e-5],
      [1, 1e-9],
      [1, 1e-12],
      [1e-5, 1e-9],
      [1e-5, 1e-12],
    ].map(([factor, epsilon]): Case<Input> => ({
      name: {
        en: `3, −4 and 5 times ${factor}, ε = ${epsilon} counts`,
        "zh-CN": `3、−4、5 的 ${factor} 倍，ε = ${epsilon} 也要算`,
      },
      args: [vec(3 * factor!, -4 * factor!, 5 * factor!), vec(1, 1, 1), epsilon!],
    })),
    {
      name: { en: "a single 100, ε = 1e-5", "zh-CN": "只有一个 100，ε = 1e-5" },
      args: [vec(100), vec(1), 1e-5],
    },
    ...spoiltPlaces.flatMap(({ n, at }): Case<Input>[] => {
      const [elements, factors, epsilon] = inputs(rng, n);
      return [
        {
          name: {
            en: `NaN is element ${at + 1} of ${n} in x`,
            "zh-CN": `x 的 ${n} 个元素中第 ${at + 1} 个是 NaN`,
          },
          args: [elements.with(at, NaN), factors, epsilon],
        },
        {
          name: {
            en: `NaN is element ${at + 1} of ${n} in gain`,
            "zh-CN": `gain 的 ${n} 个元素中第 ${at + 1} 个是 NaN`,
          },
          args: [elements, factors.with(at, NaN), epsilon],
        },
      ];
    }),
    {
      name: { en: "a NaN in gain against zeros", "zh-CN": "gain 中的 NaN 遇上零" },
      args: [vec(0, 0), vec(NaN, 2), 1e-5],
    },
    {
      name: { en: "a NaN in gain against 40 zeros", "zh-CN": "gain 中的 NaN 遇上 40 个零" },
      args: [new Float64Array(40), new Float64Array(40).fill(2).with(20, NaN), 1e-5],
    },
    {
      name: { en: "a NaN in x, 40 gains of zero", "zh-CN": "x 中有 NaN，40 个增益为零" },
      args: [new Float64Array(40).fill(1).with(20, NaN), new Float64Array(40), 1e-5],
    },
    {
      name: { en: "a NaN in x beside a gain of zero", "zh-CN": "x 中有 NaN，增益有零" },
      args: [vec(NaN, 1, 2), vec(1, 0, 2), 1e-5],
    },
    { name: { en: "the only element is NaN", "zh-CN": "唯一的元素是 NaN" }, args: [vec(NaN), vec(1), 1e-5] },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  return [
    [3, 2],
    [2, 3],
    [0, 1],
    [1, 0],
    [17, 16],
    [16, 17],
  ].map(([n, m]) => ({
    name: { en: `lengths ${n} and ${m}`, "zh-CN": `长度为 ${n} 和 ${m}` },
    args: [rng.vector(n!, gains), rng.vector(m!, gains), 1e-5],
    expect: "throws",
  }));
}

export function stability(rng: Rng): Case<Input>[] {
  const magnitudes: [number, number][] = [
    [1e155, 1e-5],
    [1e200, 0],
    [1e200, 1e-5],
    [1e299, 1],
    [1e-160, 0],
    [1e-156, 0],
    [1e-158, 0],
    [3e153, 0],
    [1e-200, 0],
    [1e-299, 0],
    [1e-200, 1e-5],
    [1e-299, 1],
    [1e-150, 1e-300],
    [1e-153, 1e-300],
  ];
  return [
    { name: "x = (1e200)", args: [vec(1e200), vec(-2), 1e-5] },
    {
      // Each square lies halfway between two of the smallest doubles, so that all err in one direction; their sum is near 1e-309.
      name: {
        en: "64 elements of 3.32e-156, whose squares have lost digits",
        "zh-CN": "64 个 3.32e-156，平方已丢失几位",
      },
      args: [new Float64Array(64).fill(3.32e-156), new Float64Array(64).fill(1), 0],
    },
    { name: { en: "(1e-200) without ε", "zh-CN": "(1e-200)，没有 ε" }, args: [vec(1e-200), vec(-2), 0] },
    ...magnitudes.map(([factor, epsilon]): Case<Input> => ({
      name: { en: `around ${factor}, ε = ${epsilon}`, "zh-CN": `在 ${factor} 左右，ε = ${epsilon}` },
      args: scaled([rng.vector(17, gains), rng.vector(17, gains), 0], factor, epsilon),
    })),
    {
      name: { en: "a sum of squares that overflows, no term does", "zh-CN": "平方和溢出，各项都不溢出" },
      args: [new Float64Array(30).fill(1e154), rng.vector(30, gains), 1e-5],
    },
    {
      name: { en: "one huge element among ordinary ones", "zh-CN": "普通元素中有一个极大" },
      args: [vec(1, 3e250, -2, 5), vec(1, 1, 2, 1), 1e-5],
    },
  ];
}
