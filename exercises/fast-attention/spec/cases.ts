import { integer, sweptSizes, partlyEqualRows, queriesWithNaN } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import {
  LARGE,
  SMALL,
  WIDTH,
  changed,
  even,
  inputs,
  likeKeys,
  mat,
  none,
  withShiftedScores,
  rising,
  lastShifted,
} from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    {
      name: { en: "one query, two keys", "zh-CN": "一个 query，两个 key" },
      args: [mat([1, 0]), mat([1, 0], [0, 1]), mat([10, 0], [0, 10])],
    },
    {
      name: { en: "scores 1, 2 and 3", "zh-CN": "分数为 1、2、3" },
      args: [mat([1]), mat([1], [2], [3]), mat([10], [20], [30])],
    },
    {
      name: { en: "a query that prefers nothing", "zh-CN": "没有偏好的 query" },
      args: [mat([0, 0]), mat([1, 2], [3, 4]), mat([2, 5], [4, 9])],
    },
    {
      name: { en: "one key takes it all", "zh-CN": "一个 key 独占全部权重" },
      args: [mat([3, -1, 2]), mat([1, 1, 1]), mat([7, 8, 9])],
    },
    {
      name: { en: "three queries, three keys", "zh-CN": "三个 query，三个 key" },
      args: [
        mat([1, 0, 1], [0, 1, 0], [1, 1, 0]),
        mat([1, 0, 1], [0, 1, 0], [1, 1, 0]),
        mat([1, 0], [0, 1], [0.5, 0.5]),
      ],
    },
    { name: { en: "no queries", "zh-CN": "没有 query" }, args: [none(2), mat([1, 0]), mat([1, 2, 3])] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1, 1],
    [1, 2, 1, 1],
    [2, 1, 3, 2],
    [7, 1, 3, 2],
    [2, 3, 5, 7],
    [3, 2, 7, 5],
    [4, 4, 4, 4],
    [5, 5, 1, 5],
    [5, 5, 5, 1],
    [6, 7, 6, 6],
    [7, 6, 11, 10],
    [8, 9, 7, 16],
    [9, 8, 13, 3],
    [15, 17, 16, 15],
    [31, 33, 17, 16],
    [33, 31, 8, 9],
    [64, 65, 15, 5],
    [3, 1_000, 8, 4],
    [2, 129, 128, 128],
    [130, 3, 4, 8],
    // Some whole blocks of any size up to 128, and a rest: along each axis.
    [131, 3, 3, 2],
    [2, 131, 3, 2],
    [2, 3, 127, 2],
    [3, 2, 2, 127],
    [SMALL, SMALL, WIDTH, WIDTH],
    [LARGE, LARGE, WIDTH, WIDTH],
    [2, 1_000, 128, 1],
    [512, 2, WIDTH, 1],
  ] as const;
  const self = inputs(rng, 6, 6, 4, 4);
  return [
    ...sizes.map(([n, m, d, dv]): Case<Input> => ({
      name: `n = ${n}, m = ${m}, d = ${d}, dᵥ = ${dv}`,
      args: n * dv > 100 && m <= 3 ? likeKeys(inputs(rng, n, m, d, dv)) : inputs(rng, n, m, d, dv),
    })),
    ...(
      [
        ...sweptSizes(4),
        [90, 90, 4, 4],
        [90, 66, 2, 66],
        [512, 2, 1, 128],
        [1, 1_000, 1, 128],
        [1, 512, 1, 1],
        [256, 1, 1, 1],
      ] as const
    ).map(([n, m, d, dv]): Case<Input> => ({
      name: `n = ${n}, m = ${m}, d = ${d}, dᵥ = ${dv}`,
      args: even(rng, n, m, d, dv),
    })),
    { name: { en: "no queries, five keys", "zh-CN": "没有 query，五个 key" }, args: inputs(rng, 0, 5, 3, 2) },
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 5, 6, 3, 4),
      views: true,
    },
    {
      name: {
        en: "views of 300 numbers and more into larger buffers",
        "zh-CN": "较大缓冲区中的视图，各有 300 个数或更多",
      },
      args: even(rng, 20, 21, 16, 15),
      views: true,
    },
    {
      name: { en: "one object as queries and keys", "zh-CN": "query 和 key 是同一个对象" },
      args: [self[1], self[1], self[2]],
      same: [0, 1],
    },
    {
      name: { en: "one object as keys and values", "zh-CN": "key 和 value 是同一个对象" },
      args: [self[0], self[1], self[1]],
      same: [1, 2],
    },
    {
      name: {
        en: "a small input after a large one: n = 3, m = 5, d = 7, dᵥ = 9",
        "zh-CN": "大的之后来一个小的：n = 3，m = 5，d = 7，dᵥ = 9",
      },
      args: inputs(rng, 3, 5, 7, 9),
    },
  ];
}

/** Scores whose exponentials neither overflow nor underflow; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  // A large weight beside a small one, or values that cancel, would be a matter of stability.
  const [small, whole] = [integer(-1, 1), integer(1, 4)];
  const scaledValues = [1e-300, 1e-9, 1e9, 1e300].map((scale): Case<Input> => ({
    name: { en: `values around ${scale}`, "zh-CN": `value 在 ${scale} 左右` },
    args: changed(inputs(rng, 5, 7, 4, 3), 2, (x) => x * scale),
  }));
  return [
    ...scaledValues,
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [rng.matrix(6, 4, small), rng.matrix(5, 4, small), rng.matrix(5, 3, whole)],
    },
    {
      name: { en: "every key scores higher than those before", "zh-CN": "每个 key 的分数都比前面的高" },
      args: rising(inputs(rng, 3, 40, 3, 2), 0.5),
    },
    {
      name: { en: "every key scores lower than those before", "zh-CN": "每个 key 的分数都比前面的低" },
      args: rising(inputs(rng, 3, 40, 3, 2), -0.5),
    },
    {
      name: { en: "the last key scores highest", "zh-CN": "最后一个 key 的分数最高" },
      args: withShiftedScores(
        inputs(rng, 3, 66, 3, 2),
        () => 8,
        (row) => Number(row === 65),
      ),
    },
    {
      name: { en: "queries of zeros: the mean", "zh-CN": "query 全为零：取平均" },
      args: changed(inputs(rng, 3, 50, 4, 2), 0, () => 0),
    },
    {
      name: { en: "equal keys", "zh-CN": "key 全部相等" },
      args: changed(inputs(rng, 3, 6, 4, 2), 1, (_, __, col) => col + 0.5),
    },
    {
      name: { en: "equal values", "zh-CN": "value 全部相等" },
      args: changed(inputs(rng, 4, 35, 4, 3), 2, (_, __, col) => col - 1.25),
    },
    {
      name: { en: "values large with small differences", "zh-CN": "value 很大，差异很小" },
      args: changed(inputs(rng, 4, 6, 4, 3), 2, (x) => 1e6 + x),
    },
    {
      name: { en: "scores around 20", "zh-CN": "分数在 20 左右" },
      args: withShiftedScores(inputs(rng, 5, 7, 3, 2), () => 20),
    },
    {
      name: { en: "scores around −20", "zh-CN": "分数在 −20 左右" },
      args: withShiftedScores(inputs(rng, 5, 7, 3, 2), () => -20),
    },
    {
      name: { en: "a NaN in the last column of the first query", "zh-CN": "第一个 query 的最后一列是 NaN" },
      args: queriesWithNaN(rng, 7, 5, [[0, 16]]),
    },
    {
      name: { en: "NaN in the middle and in the last query", "zh-CN": "中间和最后的 query 中有 NaN" },
      args: queriesWithNaN(rng, 7, 5, [
        [3, 8],
        [6, 0],
      ]),
    },
    {
      name: { en: "a NaN late among 40 queries", "zh-CN": "40 个 query 中靠后的一个含 NaN" },
      args: queriesWithNaN(rng, 40, 5, [[37, 9]]),
    },
    {
      name: { en: "a NaN late among 300 queries", "zh-CN": "300 个 query 中靠后的一个是 NaN" },
      args: changed(even(rng, 300, 2, 1, 1), 0, (x, row) => (row === 291 ? NaN : x)),
    },
    {
      name: { en: "a NaN query over 300 keys", "zh-CN": "query 是 NaN，有 300 个 key" },
      args: changed(even(rng, 2, 300, 1, 1), 0, (x, row) => (row === 1 ? NaN : x)),
    },
    {
      name: {
        en: "two queries whose first, middle and last scores agree",
        "zh-CN": "两个 query 的首、中、尾三个分数相同",
      },
      args: [mat([1, 0], [1, 1]), mat([1, 0], [2, 1], [0, 0], [1, -2], [2, 0]), mat([1], [2], [3], [4], [5])],
    },
    {
      name: {
        en: "rows that repeat, or differ in the middle only",
        "zh-CN": "重复的行，以及只有中间几列不同的行",
      },
      args: partlyEqualRows(rng, 9, 30),
    },
    {
      name: { en: "−0 in queries and keys", "zh-CN": "query 和 key 中有 −0" },
      args: [mat([-0, 1], [-0, -0], [2, -0]), mat([1, -0], [-0, 2], [-0, -0]), mat([1], [3], [4])],
    },
    {
      name: { en: "NaN in the first and the last query", "zh-CN": "第一个和最后一个 query 中有 NaN" },
      args: changed(inputs(rng, 4, 70, 3, 2), 0, (x, row, col) => (row % 3 === 0 && col === 1 ? NaN : x)),
    },
    {
      name: { en: "a NaN query and a single key", "zh-CN": "含 NaN 的 query，只有一个 key" },
      args: [mat([NaN, 1], [1, 1]), mat([1, 1]), mat([1, 2, 3, 4, 5, 6, 7, 8, 9])],
    },
    {
      name: { en: "a NaN opposite zeros", "zh-CN": "NaN 遇上零" },
      args: [mat([NaN, 1]), mat([0, 1], [0, 2]), mat([0, 1], [0, 2])],
    },
    {
      name: { en: "600 keys, the last one scores highest", "zh-CN": "600 个 key，最后一个的分数最高" },
      args: lastShifted(inputs(rng, 2, 600, 3, 2), 8),
    },
    {
      name: { en: "light keys with heavy values", "zh-CN": "权重很小的 key，数值很大的 value" },
      args: [mat([1]), mat([0], [-45], [-300]), mat([1], [1e30], [1e140])],
    },
  ];
}
