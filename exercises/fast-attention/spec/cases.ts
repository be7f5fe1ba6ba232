import {
  integer,
  outweighedFirst,
  sweptSizes,
  partlyEqualRows,
  peakedScores,
  queriesWithNaN,
  tiedScores,
} from "innerproduct/spec";
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
    ...[...sweptSizes(4), [90, 90, 4, 4] as const].map(([n, m, d, dv]): Case<Input> => ({
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

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e6, -2_000, -800, 800, 2_000, 1e6];
  return [
    ...shifts.map((shift): Case<Input> => ({
      name: { en: `all scores around ${shift}`, "zh-CN": `所有分数都在 ${shift} 左右` },
      args: withShiftedScores(inputs(rng, 5, 40, 3, 4), () => shift),
    })),
    {
      name: { en: "scores of every query around another level", "zh-CN": "各个 query 的分数各在不同水平" },
      args: withShiftedScores(inputs(rng, 7, 6, 3, 2), (row) => 900 * (row - 3)),
    },
    {
      name: { en: "every key scores higher by 800", "zh-CN": "每个 key 的分数都比前一个高 800" },
      args: rising(inputs(rng, 3, 6, 3, 2), 800),
    },
    {
      name: { en: "every key scores lower by 800", "zh-CN": "每个 key 的分数都比前一个低 800" },
      args: rising(inputs(rng, 3, 6, 3, 2), -800),
    },
    {
      name: { en: "a tile of low scores, then high ones", "zh-CN": "先是一块低分，然后是高分" },
      args: withShiftedScores(
        inputs(rng, 3, 80, 3, 2),
        () => 1_500,
        (row) => (row < 64 ? -1 : 1),
      ),
    },
    {
      name: { en: "high scores, then nothing that counts", "zh-CN": "先是高分，后面的都不起作用" },
      args: withShiftedScores(
        inputs(rng, 3, 80, 3, 2),
        () => 1_500,
        (row) => (row < 16 ? 1 : -1),
      ),
    },
    {
      name: { en: "scores from −1000 to 1000", "zh-CN": "分数从 −1000 到 1000" },
      args: changed(inputs(rng, 6, 40, 8, 4), 0, (x) => 300 * x),
    },
    {
      name: { en: "saturated: scores up to 1e150", "zh-CN": "饱和：分数高达 1e150" },
      args: changed(inputs(rng, 5, 8, 8, 3), 0, (x) => 1e150 * x),
    },
    {
      name: { en: "a tie far above the rest", "zh-CN": "并列最大，远高于其余" },
      args: [mat([1_000, 0]), mat([2, 1], [2, 5], [-3, 0]), mat([1], [5], [100])],
    },
    {
      name: { en: "values of 1e300 under large scores", "zh-CN": "分数很大，value 为 1e300" },
      args: changed(
        withShiftedScores(inputs(rng, 4, 5, 3, 2), () => 900),
        2,
        (x) => 1e300 * x,
      ),
    },
    {
      name: { en: "1000 keys, the last one far above the rest", "zh-CN": "1000 个 key，最后一个远高于其余" },
      args: lastShifted(inputs(rng, 2, 1_000, 3, 2), 1_000),
    },
    {
      name: { en: "exponentials with few digits left", "zh-CN": "指数只剩下几位有效数字" },
      args: [mat([1]), mat([-699], [-735]), mat([0], [1])],
    },
    {
      name: {
        en: "a key far below the rest, a value of 1e288",
        "zh-CN": "一个 key 远低于其余，value 为 1e288",
      },
      args: [mat([1]), mat([0], [-640]), mat([1], [1e288])],
    },
    {
      name: {
        en: "131 such keys in front of 131 others",
        "zh-CN": "131 个这样的 key 排在另外 131 个前面",
      },
      args: outweighedFirst(131),
    },
    {
      name: {
        en: "a light key has the only value that is not 0",
        "zh-CN": "只有权重很小的 key 的 value 不是 0",
      },
      args: [mat([5]), mat([1], [5]), mat([1], [0])],
    },
    {
      name: { en: "values that cancel", "zh-CN": "各个 value 相互抵消" },
      args: changed(inputs(rng, 4, 36, 4, 2), 2, (_, row) => (row % 2 === 0 ? 1 : -1) * (1 + row / 64)),
    },
    ...["-1e10", "-1e20", "-1e120", "1e15", "1e150"].map((level): Case<Input> => ({
      name: { en: `every score ${level}`, "zh-CN": `分数全都是 ${level}` },
      args: tiedScores(Number(level), 2, 5),
    })),
    {
      name: { en: "the first of 300 keys far above the rest", "zh-CN": "300 个 key，第一个远高于其余" },
      args: peakedScores(0, 2, 300),
    },
    {
      name: {
        en: "the key at an odd place of 300 far above the rest",
        "zh-CN": "300 个 key，一个奇数位置上的远高于其余",
      },
      args: peakedScores(151, 2, 300),
    },
    {
      name: {
        en: "scores of 0, then around −700 with a light key that alone counts",
        "zh-CN": "分数先为 0，再到 −700 左右，只有权重很小的 key 起作用",
      },
      args: [mat([0], [1]), mat([-650], [-740]), mat([0], [1])],
    },
  ];
}

/** Every key scores `step` more than the one before it, for every query. */
function rising(input: Input, step: number): Input {
  return withShiftedScores(
    input,
    () => step,
    (row) => row,
  );
}

/** The last key scores `step` more than it did, for every query. */
function lastShifted(input: Input, step: number): Input {
  const last = input[1].rows - 1;
  return withShiftedScores(
    input,
    () => step,
    (row) => Number(row === last),
  );
}
