import { awkwardLengths, integer, spoiltPlaces, sweptSizes } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, WIDTH, inputs, mapped, mat, scored, vec } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    { name: { en: "equal scores", "zh-CN": "分数相等" }, args: [vec(0, 0), mat([1, 2], [3, 6])] },
    {
      name: { en: "weights of a quarter and three", "zh-CN": "权重为四分之一和四分之三" },
      args: [vec(0, Math.log(3)), mat([4], [8])],
    },
    {
      name: { en: "rising scores", "zh-CN": "递增的分数" },
      args: [vec(1, 2, 3), mat([1, 0], [0, 1], [1, 1])],
    },
    {
      name: { en: "the first one masked", "zh-CN": "遮住第一个" },
      args: [vec(-Infinity, 2), mat([9, 9], [5, 7])],
    },
    { name: { en: "a single value", "zh-CN": "只有一个 value" }, args: [vec(-3), mat([7, 8, 9])] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const lengths = awkwardLengths(65).filter((m) => m > 0);
  // 63: some whole blocks of any size up to 32, and a rest.
  const widths = [1, 2, 3, 7, 8, 9, 63, 64];
  return [
    ...lengths.map((m): Case<Input> => ({ name: `m = ${m}, dᵥ = 3`, args: inputs(rng, m, 3) })),
    ...sweptSizes(2).map(([m, dv]): Case<Input> => ({
      name: `m = ${m}, dᵥ = ${dv}`,
      args: inputs(rng, m, dv),
    })),
    ...widths.map((dv): Case<Input> => ({ name: `m = 10, dᵥ = ${dv}`, args: inputs(rng, 10, dv) })),
    { name: `m = ${SMALL}, dᵥ = ${WIDTH}`, args: inputs(rng, SMALL, WIDTH) },
    { name: `m = ${LARGE}, dᵥ = ${WIDTH}`, args: inputs(rng, LARGE, WIDTH) },
    { name: "m = 512, dᵥ = 1", args: inputs(rng, 512, 1) },
    { name: "m = 16384, dᵥ = 1", args: inputs(rng, 16_384, 1) },
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 13, 4),
      views: true,
    },
    {
      name: {
        en: "views of 300 scores and more into larger buffers",
        "zh-CN": "较大缓冲区中的视图，300 个分数",
      },
      args: inputs(rng, 300, 2),
      views: true,
    },
  ];
}

/** Scores whose exponentials neither overflow nor underflow; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  // A large weight beside a small one, or values that cancel, would be a matter of stability.
  const [small, whole] = [integer(-1, 1), integer(1, 4)];
  const scaledValues = [1e-300, 1e-9, 1e9, 1e300].map((scale): Case<Input> => {
    const [s, v] = inputs(rng, 7, 3);
    return {
      name: { en: `values around ${scale}`, "zh-CN": `value 在 ${scale} 左右` },
      args: [s, mapped(v, (x) => x * scale)],
    };
  });
  const [s, v] = inputs(rng, 40, 3);
  return [
    ...scaledValues,
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [rng.vector(12, small), rng.matrix(12, 4, whole)],
    },
    { name: { en: "rising scores", "zh-CN": "分数递增" }, args: [s.toSorted(), v] },
    { name: { en: "falling scores", "zh-CN": "分数递减" }, args: [s.toSorted().reverse(), v] },
    { name: { en: "all equal", "zh-CN": "分数全部相等" }, args: scored(inputs(rng, 9, 2), () => 1.5) },
    { name: { en: "nearly flat", "zh-CN": "几乎持平" }, args: scored(inputs(rng, 9, 2), (x) => 1e-12 * x) },
    {
      name: { en: "all around 20", "zh-CN": "都在 20 左右" },
      args: scored(inputs(rng, 9, 2), (x) => x + 20),
    },
    {
      name: { en: "all around −20", "zh-CN": "都在 −20 左右" },
      args: scored(inputs(rng, 9, 2), (x) => x - 20),
    },
    {
      name: { en: "one far ahead in the middle", "zh-CN": "中间一个遥遥领先" },
      args: scored(inputs(rng, 9, 2), (x, j) => (j === 4 ? 30 : x)),
    },
    {
      name: { en: "some masked by −∞", "zh-CN": "若干个用 −∞ 遮住" },
      args: scored(inputs(rng, 24, 3), (x, j) => (j % 3 === 2 ? -Infinity : x)),
    },
    {
      name: { en: "the first ones masked by −∞", "zh-CN": "最前面几个用 −∞ 遮住" },
      args: scored(inputs(rng, 12, 3), (x, j) => (j < 4 ? -Infinity : x)),
    },
    {
      name: { en: "the last ones masked by −∞", "zh-CN": "最后面几个用 −∞ 遮住" },
      args: scored(inputs(rng, 12, 3), (x, j) => (j > 7 ? -Infinity : x)),
    },
    {
      name: { en: "long stretches masked by −∞", "zh-CN": "大段大段用 −∞ 遮住" },
      args: scored(inputs(rng, 400, 2), (x, j) => (j % 200 < 190 ? -Infinity : x)),
    },
    {
      name: { en: "all but one masked by −∞", "zh-CN": "除一个外都用 −∞ 遮住" },
      args: scored(inputs(rng, 8, 3), (x, j) => (j === 5 ? x : -Infinity)),
    },
    ...spoiltPlaces.map(({ n, at }): Case<Input> => ({
      name: { en: `NaN is score ${at + 1} of ${n}`, "zh-CN": `${n} 个分数中第 ${at + 1} 个是 NaN` },
      args: scored(inputs(rng, n, 2), (x, j) => (j === at ? NaN : x)),
    })),
    {
      name: { en: "NaN is the last of 2000 scores", "zh-CN": "2000 个分数中最后一个是 NaN" },
      args: scored(inputs(rng, 2_000, 1), (x, j) => (j === 1_999 ? NaN : x)),
    },
    {
      name: { en: "a NaN behind a light score", "zh-CN": "NaN 在权重极小的分数之后" },
      args: [vec(0, -800, NaN), mat([1], [2], [3])],
    },
    {
      name: { en: "a NaN behind a mask", "zh-CN": "NaN 在掩码之后" },
      args: [vec(-Infinity, NaN, 1), mat([1], [2], [3])],
    },
    {
      name: { en: "two masks in the place of that", "zh-CN": "同样的位置上是两个掩码" },
      args: [vec(-Infinity, -Infinity, 1), mat([1], [2], [3])],
    },
    {
      name: { en: "a NaN among 47 masked by −∞", "zh-CN": "47 个用 −∞ 遮住的中间有一个 NaN" },
      args: scored(inputs(rng, 49, 1), (x, j) => (j === 20 ? NaN : j === 48 ? x : -Infinity)),
    },
    {
      name: { en: "a NaN over zeros", "zh-CN": "NaN 遇上零" },
      args: [vec(2, NaN, 1), mat([1, 0], [2, 0], [0, 0])],
    },
    {
      name: { en: "light scores over heavy values", "zh-CN": "分数很低，value 很大" },
      args: [vec(0, -45, -300), mat([1], [1e30], [1e140])],
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    { name: { en: "more scores than values", "zh-CN": "分数比 value 多" }, m: 5, rows: 4 },
    { name: { en: "more values than scores", "zh-CN": "value 比分数多" }, m: 4, rows: 5 },
    { name: { en: "a single score, two values", "zh-CN": "分数只有一个，value 有两个" }, m: 1, rows: 2 },
    { name: { en: "no scores, three values", "zh-CN": "没有分数，value 有三个" }, m: 0, rows: 3 },
    { name: { en: "three scores, no values", "zh-CN": "分数有三个，没有 value" }, m: 3, rows: 0 },
    { name: { en: "twice as many values", "zh-CN": "value 多出一倍" }, m: 3, rows: 6 },
    { name: { en: "as many scores as columns", "zh-CN": "分数与列数相同，而不是与行数相同" }, m: 2, rows: 4 },
  ];
  return sizes.map(({ name, m, rows }) => ({
    name,
    args: [rng.vector(m), rng.matrix(rows, 2)],
    expect: "throws",
  }));
}

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e300, -1e6, -2_000, -800, 800, 2_000, 1e6, 1e300];
  const [, v] = inputs(rng, 6, 2);
  return [
    ...shifts.map((shift): Case<Input> => ({
      name: { en: `all around ${shift}`, "zh-CN": `都在 ${shift} 左右` },
      args: scored(inputs(rng, 11, 3), (x) => x + shift),
    })),
    // The difference of two scores is exact. Their multiples by log₂ e are not.
    ...[1e9, -1e12, -1e15, 1e15].map((level): Case<Input> => ({
      name: { en: `${level} and one more`, "zh-CN": `${level} 与比它大 1 的` },
      args: [vec(level, level + 1), mat([0], [1])],
    })),
    {
      name: { en: "the sum overflows, no term does", "zh-CN": "各项都不溢出，和却溢出" },
      args: [vec(709, 709, 708, 709), mat([1], [2], [3], [4])],
    },
    {
      name: { en: "rising step by step beyond overflow", "zh-CN": "逐级上升，直到溢出" },
      args: [vec(0, 300, 600, 900, 1_200, 1_201), v],
    },
    {
      name: { en: "falling step by step", "zh-CN": "逐级下降" },
      args: [vec(1_201, 1_200, 900, 600, 300, 0), v],
    },
    {
      name: { en: "saturated: spread 2e5", "zh-CN": "饱和：离散程度 2e5" },
      args: scored(inputs(rng, 12, 3), (x) => 1e5 * x),
    },
    {
      name: { en: "a tie far above the rest", "zh-CN": "并列最大，远高于其余" },
      args: [vec(900, -900, 900, 0, 899, -5_000), v],
    },
    {
      name: { en: "masked by −∞, around 1000", "zh-CN": "用 −∞ 遮住，在 1000 左右" },
      args: scored(inputs(rng, 12, 3), (x, j) => (j % 3 === 0 ? -Infinity : x + 1_000)),
    },
    {
      name: { en: "masked by −∞, around −1000", "zh-CN": "用 −∞ 遮住，在 −1000 左右" },
      args: scored(inputs(rng, 12, 3), (x, j) => (j % 4 === 1 ? -Infinity : x - 1_000)),
    },
    {
      name: { en: "values of 1e300 under large scores", "zh-CN": "分数很大，value 为 1e300" },
      args: [vec(800, 801, 799), mat([1e300, -2e300], [1.5e300, 1e300], [1e300, 3e300])],
    },
    {
      name: { en: "scores of 30, values of 1e300", "zh-CN": "分数为 30，value 为 1e300" },
      args: [vec(30, 30), mat([1e300], [1e300])],
    },
    {
      name: {
        en: "equal scores, values of 1e300 beside 1e-100",
        "zh-CN": "分数相等，1e300 与 1e-100 的 value 并列",
      },
      args: [vec(2, 2), mat([1e300, 1e-100], [1e300, 1e-100])],
    },
    {
      name: {
        en: "a score of 0, then 16383 of 8.3 over values of 3e300",
        "zh-CN": "分数先是 0，随后 16383 个 8.3，value 都是 3e300",
      },
      args: [
        new Float64Array(16_384).fill(8.3).with(0, 0),
        { rows: 16_384, cols: 1, data: new Float64Array(16_384).fill(3e300) },
      ],
      generator:
        "const s = new Float64Array(16384).fill(8.3).with(0, 0); const v = { rows: 16384, cols: 1, data: new Float64Array(16384).fill(3e300) };",
    },
    {
      name: { en: "the largest in front", "zh-CN": "最大的在最前面" },
      args: [vec(1_000, 1, 0), mat([1], [2], [3])],
    },
    {
      name: { en: "the largest at the end", "zh-CN": "最大的在最后" },
      args: [vec(0, 1, 0, 2, 1_000), mat([1], [2], [3], [4], [5])],
    },
    {
      name: { en: "1100 scores, the largest at the end", "zh-CN": "1100 个分数，最大的在最后" },
      args: scored(inputs(rng, 1_100, 2), (x, j) => (j === 1_099 ? 1_000 : x)),
    },
    {
      name: { en: "exponentials with few digits left", "zh-CN": "指数只剩下几位有效数字" },
      args: [vec(-699, -735), mat([0], [1])],
    },
    {
      name: {
        en: "a score far below the rest, a value of 1e288",
        "zh-CN": "一个分数远低于其余，value 为 1e288",
      },
      args: [vec(0, -640), mat([1], [1e288])],
    },
    {
      name: {
        en: "a score far below the rest in front, a value of 1e288",
        "zh-CN": "排在前面的分数远低于其余，value 为 1e288",
      },
      args: [vec(-640, 0, 0), mat([1e288], [1], [2])],
    },
    // A weight below 1e-300 may be flushed to 0.
    ...[45, 300, 680].flatMap((drop): Case<Input>[] => [
      {
        name: {
          en: `lower by ${drop}, but the only values that are not 0`,
          "zh-CN": `分数低 ${drop}，却只有它们的 value 不是 0`,
        },
        args: [vec(0, 0, -drop, -drop), mat([0], [0], [1e300], [2e300])],
      },
      {
        name: {
          en: `lower by ${drop} and in front, but the only values that are not 0`,
          "zh-CN": `分数低 ${drop} 且排在前面，却只有它们的 value 不是 0`,
        },
        args: [vec(-drop, -drop, 0, 0), mat([1e300], [2e300], [0], [0])],
      },
    ]),
    ...[5, 20, 50, 300].map((step): Case<Input> => ({
      name: {
        en: `values of 1e300, scores rising by ${step}`,
        "zh-CN": `value 为 1e300，分数逐个升高 ${step}`,
      },
      args: [vec(0, step, 2 * step, 3 * step), mat([1e300], [-2e300], [3e300], [1e300])],
    })),
    // Whole tiles of up to 128, for who skips such a tile.
    ...[
      { light: 1, en: "behind", zh: "后" },
      { light: 0, en: "before", zh: "前" },
    ].map(({ light, en, zh }): Case<Input> => ({
      name: {
        en: `256 scores lower by 640 ${en} 256 of 0, but the only values that are not 0`,
        "zh-CN": `256 个 0 分${zh}面有 256 个低 640 的分数，却只有它们的 value 不是 0`,
      },
      args: [
        Float64Array.from({ length: 512 }, (_, j) => (Math.floor(j / 256) === light ? -640 : 0)),
        {
          rows: 512,
          cols: 1,
          data: Float64Array.from({ length: 512 }, (_, j) => (Math.floor(j / 256) === light ? 1e300 : 0)),
        },
      ],
    })),
    {
      name: { en: "a low score has the only value that is not 0", "zh-CN": "只有低分对应的 value 不是 0" },
      args: [vec(-20, 0), mat([1], [0])],
    },
  ];
}
