import { awkwardLengths, integer, spoiltPlaces } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, LONGEST, SMALL, gains, inputs, moved, vec } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    { name: { en: "one and three", "zh-CN": "一和三" }, args: [vec(1, 3), vec(1, 1), vec(0, 0), 0] },
    {
      name: { en: "gain, bias and an ε of three", "zh-CN": "增益、偏置，ε 为 3" },
      args: [vec(1, 3), vec(2, 3), vec(10, 20), 3],
    },
    {
      name: { en: "all equal: the bias", "zh-CN": "全部相等：得到偏置" },
      args: [vec(5, 5, 5), vec(1, 1, 1), vec(1, 2, 3), 0.01],
    },
    {
      name: { en: "four numbers", "zh-CN": "四个数" },
      args: [vec(2, -1, 0.5, 4), vec(1, 2, -1, 0.5), vec(0, 1, 0, -1), 1e-5],
    },
    { name: { en: "empty", "zh-CN": "空向量" }, args: [vec(), vec(), vec(), 0] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const lengths = [...awkwardLengths(129), 1_000, SMALL, LARGE, LONGEST].filter((n) => n > 1);
  const gain = rng.vector(5, gains);
  const x = rng.vector(5);
  return [
    { name: "n = 1", args: [vec(-7), vec(3), vec(0.5), 1e-5] },
    ...lengths.map((n): Case<Input> => ({ name: `n = ${n}`, args: inputs(rng, n) })),
    {
      name: { en: "views into a larger buffer", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 13),
      views: true,
    },
    {
      name: {
        en: "views of 300 elements into a larger buffer",
        "zh-CN": "较大缓冲区中的视图，各 300 个元素",
      },
      args: inputs(rng, 300),
      views: true,
    },
    {
      name: { en: "one object as gain and bias", "zh-CN": "gain 和 bias 是同一个对象" },
      args: [x, gain, gain, 1e-5],
      same: [1, 2],
    },
    {
      name: { en: "one object as x and gain", "zh-CN": "x 和 gain 是同一个对象" },
      args: [gain, gain, x, 1e-5],
      same: [0, 1],
    },
  ];
}

/** Means of the size of the spread; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  const kinds: [shift: number, factor: number, epsilon: number][] = [
    [0, 1, 0],
    [0, 1, 1e-5],
    [0, 1, 1],
    [0, 1, 10],
    [2, 1, 1e-5],
    [-2, 1, 1e-5],
    [0, 1e-2, 1e-5],
    [1, 1e-3, 1e-5],
    [1, 1e-5, 1e-12],
    [1, 1e-50, 0],
    [1, 1e9, 1e-5],
    [-1, 1e50, 1e-5],
  ];
  const [x, gain, bias] = inputs(rng, 9);
  return [
    ...kinds.map(([shift, factor, epsilon]): Case<Input> => ({
      name: {
        en: `mean around ${shift + 0.5} times the spread of ${factor}, ε = ${epsilon}`,
        "zh-CN": `均值约为离散程度 ${factor} 的 ${shift + 0.5} 倍，ε = ${epsilon}`,
      },
      args: moved(inputs(rng, 21), shift, factor, epsilon),
    })),
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [
        rng.vector(12, integer(-5, 9)),
        rng.vector(12, integer(1, 3)),
        rng.vector(12, integer(-9, 9)),
        1e-5,
      ],
    },
    {
      name: { en: "all positive", "zh-CN": "全为正数" },
      args: [rng.vector(10, (r) => r.uniform(1, 5)), ...ones(10), 1e-5],
    },
    {
      name: { en: "all negative", "zh-CN": "全为负数" },
      args: [rng.vector(10, (r) => -r.uniform(1, 5)), ...ones(10), 1e-5],
    },
    {
      name: { en: "zeros only", "zh-CN": "全为零" },
      args: [vec(0, -0, 0), vec(1, 2, 3), vec(4, 5, 6), 1e-5],
    },
    {
      name: { en: "one element far from all others", "zh-CN": "有一个元素远离其余" },
      args: [Float64Array.from({ length: 200 }, (_, i) => (i === 3 ? 1 : 0)), ...ones(200), 1e-5],
    },
    {
      name: { en: "gains of zero leave the bias", "zh-CN": "增益为零，只剩偏置" },
      args: [x, gain.map((g, i) => (i % 2 === 0 ? 0 : g)), bias, 1e-5],
    },
    { name: { en: "biases of zero", "zh-CN": "偏置为零" }, args: [x, gain, bias.map(() => 0), 1e-5] },
    {
      name: { en: "gains around 1e-20, no biases", "zh-CN": "增益在 1e-20 左右，没有偏置" },
      args: [x, gain.map((g) => 1e-20 * g), bias.map(() => 0), 1e-5],
    },
    {
      name: { en: "biases far above the rest", "zh-CN": "偏置远大于其余" },
      args: [x, gain, bias.map((b) => 1_000 * b), 1e-5],
    },
    ...[2_000, LONGEST].map((n): Case<Input> => ({
      name: { en: `the last of ${n} elements far from all others`, "zh-CN": `${n} 个元素中最后一个远离其余` },
      args: [new Float64Array(n).with(n - 1, 1), ...ones(n), 1e-5],
    })),
    ...[30, 36, 42, 46].map((k): Case<Input> => ({
      name: {
        en: `998 elements of ±2^-${k / 2} around 1 and −1: their squares add up`,
        "zh-CN": `1 与 −1 周围有 998 个 ±2^-${k / 2}：它们的平方积少成多`,
      },
      args: [
        Float64Array.from({ length: 1_000 }, (_, i) => (i % 2 ? 1 : -1) * 2 ** (-k / 2))
          .with(499, 1)
          .with(998, -1),
        new Float64Array(1_000).fill(1),
        new Float64Array(1_000),
        0,
      ],
    })),
    // However far ε is below the variance, it shows before the thirteenth digit.
    ...[10, 100, 1_000].map((factor): Case<Input> => ({
      name: {
        en: `1, 3 and −2 times ${factor}, ε = 1e-6 counts`,
        "zh-CN": `1、3、−2 的 ${factor} 倍，ε = 1e-6 也要算`,
      },
      args: [vec(factor, 3 * factor, -2 * factor), vec(1, 1, 1), vec(0, 0, 0), 1e-6],
    })),
    ...spoiltPlaces.flatMap(({ n, at }): Case<Input>[] => {
      const [elements, factors, offsets, epsilon] = inputs(rng, n);
      return [
        {
          name: {
            en: `NaN is element ${at + 1} of ${n} in x`,
            "zh-CN": `x 的 ${n} 个元素中第 ${at + 1} 个是 NaN`,
          },
          args: [elements.with(at, NaN), factors, offsets, epsilon],
        },
        {
          name: {
            en: `NaN is element ${at + 1} of ${n} in gain`,
            "zh-CN": `gain 的 ${n} 个元素中第 ${at + 1} 个是 NaN`,
          },
          args: [elements, factors.with(at, NaN), offsets, epsilon],
        },
        {
          name: {
            en: `NaN is element ${at + 1} of ${n} in bias`,
            "zh-CN": `bias 的 ${n} 个元素中第 ${at + 1} 个是 NaN`,
          },
          args: [elements, factors, offsets.with(at, NaN), epsilon],
        },
      ];
    }),
    { name: { en: "nothing but NaN", "zh-CN": "只有 NaN" }, args: [vec(NaN), vec(2), vec(3), 1e-5] },
    {
      name: { en: "a NaN in x, a gain of zero", "zh-CN": "x 中有 NaN，一个增益为零" },
      args: [vec(1, NaN), vec(0, 2), vec(3, 4), 1e-5],
    },
    {
      name: { en: "a NaN in x, 40 gains of zero", "zh-CN": "x 中有 NaN，40 个增益为零" },
      args: [
        new Float64Array(40).fill(1).with(20, NaN),
        new Float64Array(40),
        new Float64Array(40).fill(3),
        1e-5,
      ],
    },
    {
      name: { en: "a small part beside a bias of 1", "zh-CN": "很小的一部分加在偏置 1 上" },
      args: [vec(1, -1, 2 ** -34), vec(1, 1, 0.001), vec(0, 0, 1), 0],
    },
    {
      name: { en: "a mean of 2^-41", "zh-CN": "均值为 2^-41" },
      args: [vec(1 + 2 ** -40, -1), vec(1, 1), vec(0, 0), 0],
    },
    {
      name: { en: "all equal, a NaN in gain", "zh-CN": "全部相等，gain 中有 NaN" },
      args: [vec(2, 2), vec(NaN, 1), vec(3, 4), 1e-5],
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  return [
    [3, 2, 3],
    [3, 3, 2],
    [2, 3, 3],
    [0, 1, 0],
    [0, 0, 1],
    [17, 16, 17],
    [16, 16, 17],
  ].map(([n, forGain, forBias]) => ({
    name: { en: `lengths ${n}, ${forGain} and ${forBias}`, "zh-CN": `长度为 ${n}、${forGain} 和 ${forBias}` },
    args: [rng.vector(n!), rng.vector(forGain!, gains), rng.vector(forBias!, gains), 1e-5],
    expect: "throws",
  }));
}

export function stability(rng: Rng): Case<Input>[] {
  const kinds: [shift: number, factor: number, epsilon: number][] = [
    [1e6, 1, 1e-5],
    [-1e6, 1, 1e-5],
    [1e7, 1, 0],
    [1e8, 1, 1e-5],
    [-1e8, 1, 0],
    [1e10, 1, 1e-5],
    [1e8, 1e-4, 1e-12],
    [-1e7, 1e6, 1e-5],
    [1e8, 1e80, 1e-5],
    [1e8, 1e-60, 0],
  ];
  return [
    {
      name: { en: "100000001 and 99999999", "zh-CN": "100000001 和 99999999" },
      args: [vec(100_000_001, 99_999_999), vec(1, 1), vec(0, 0), 0],
    },
    ...kinds.map(([shift, factor, epsilon]): Case<Input> => ({
      name: {
        en: `mean ${shift} times the spread of ${factor}, ε = ${epsilon}`,
        "zh-CN": `均值为离散程度 ${factor} 的 ${shift} 倍，ε = ${epsilon}`,
      },
      args: moved(inputs(rng, 17), shift, factor, epsilon),
    })),
    ...[100, 300, 900, 3_000, 9_000].flatMap((shift) =>
      [2, 3, 5, 8].map((n): Case<Input> => ({
        name: {
          en: `${n} elements around ${shift}, about 1 apart`,
          "zh-CN": `${n} 个元素在 ${shift} 左右，相差约 1`,
        },
        args: moved(inputs(rng, n), shift, 1, 0),
      })),
    ),
    // Not drawn: of these a single pass with Σx² loses more than is granted, Σx²/n − μ² and Σx² − nμ² alike.
    ...[
      vec(68.8, 69.1, 67.4),
      vec(129.3, 127.9, 128.1),
      vec(257.9, 257.2, 257.4),
      vec(514.5, 515.6),
      vec(900.6, 899.2, 899.3),
    ].map((x): Case<Input> => ({
      name: {
        en: `${x.join(", ")}: close together, far from 0`,
        "zh-CN": `${x.join("、")}：彼此接近，离 0 很远`,
      },
      args: [x, x.map(() => 1), x.map(() => 0), 0],
    })),
    ...[
      [646.1, 647.6],
      [1252.2, 1260.2],
    ].map(([low, high]): Case<Input> => ({
      name: { en: `${low} and ${high} by turns, 64 in all`, "zh-CN": `${low} 与 ${high} 交替，共 64 个` },
      args: [
        Float64Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? high! : low!)),
        new Float64Array(64).fill(1),
        new Float64Array(64),
        0,
      ],
    })),
    {
      name: { en: "1000 before 1023 elements of 0.1", "zh-CN": "1000 后面有 1023 个 0.1" },
      args: [new Float64Array(1_024).fill(0.1).with(0, 1_000), ...ones(1_024), 1e-5],
    },
    // Whichever element everything is measured from.
    ...[511, 512, 1_023].map((at): Case<Input> => ({
      name: {
        en: `−1000 is element ${at + 1} of 1024, the others are 0.1`,
        "zh-CN": `1024 个元素中第 ${at + 1} 个是 −1000，其余是 0.1`,
      },
      args: [new Float64Array(1_024).fill(0.1).with(at, -1_000), ...ones(1_024), 1e-5],
    })),
    {
      name: { en: "±1e-100 without ε", "zh-CN": "±1e-100，没有 ε" },
      args: [vec(1e-100, -1e-100), ...ones(2), 0],
    },
    {
      name: { en: "large and all equal", "zh-CN": "很大，而且全部相等" },
      args: [new Float64Array(15).fill(1e6 * rng.uniform(1, 2)), ...ones(15), 1e-5],
    },
    {
      name: { en: "one large element among small ones", "zh-CN": "小数中间有一个很大" },
      args: [vec(1, 2, 1e8, 3, 2), vec(1, 1, 1, 1, 1), vec(0, 0, 0, 0, 0), 1e-5],
    },
  ];
}

/** Gains of 1 and biases from 1 on. */
function ones(n: number): [gain: Input[1], bias: Input[2]] {
  return [new Float64Array(n).fill(1), Float64Array.from({ length: n }, (_, i) => i + 1)];
}
