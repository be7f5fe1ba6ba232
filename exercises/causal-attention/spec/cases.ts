import { integer, sweptSizes, partlyEqualRows, queriesWithNaN } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import {
  LARGE,
  SMALL,
  WIDTH,
  changed,
  even,
  inputs,
  mat,
  none,
  withShiftedScores,
  rising,
} from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    {
      name: { en: "two tokens that prefer nothing", "zh-CN": "两个没有偏好的 token" },
      args: [mat([0], [0]), mat([1], [2]), mat([4], [8])],
    },
    { name: { en: "one token", "zh-CN": "一个 token" }, args: [mat([3, -1]), mat([1, 1]), mat([7, 8, 9])] },
    {
      name: { en: "running means", "zh-CN": "逐步取平均" },
      args: [mat([0], [0], [0]), mat([5], [6], [7]), mat([3], [5], [10])],
    },
    {
      name: { en: "a sentence attends to itself", "zh-CN": "一句话关注自身" },
      args: [
        mat([1, 0, 1], [0, 1, 0], [1, 1, 0]),
        mat([1, 0, 1], [0, 1, 0], [1, 1, 0]),
        mat([1, 0], [0, 1], [0.5, 0.5]),
      ],
    },
    { name: { en: "no tokens", "zh-CN": "没有 token" }, args: [none(2), none(2), none(3)] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1],
    [1, 3, 2],
    [2, 1, 1],
    [2, 3, 5],
    [3, 3, 3],
    [4, 4, 4],
    [5, 1, 5],
    [5, 5, 1],
    [7, 2, 3],
    [8, 7, 16],
    [9, 16, 8],
    [15, 8, 4],
    [16, 15, 17],
    [17, 5, 2],
    [31, 4, 3],
    [33, 9, 8],
    [65, 3, 2],
    // Some whole blocks of any size up to 128, and a rest: along each axis.
    [131, 3, 2],
    [3, 63, 2],
    [3, 2, 63],
    [SMALL, WIDTH, WIDTH],
    [LARGE, WIDTH, WIDTH],
    [3, 64, 64],
    [256, 4, 3],
  ] as const;
  const self = inputs(rng, 6, 4, 4);
  return [
    ...sizes.map(([n, d, dv]): Case<Input> => ({
      name: `n = ${n}, d = ${d}, dᵥ = ${dv}`,
      args: inputs(rng, n, d, dv),
    })),
    ...([...sweptSizes(3), [131, 62, 63]] as const).map(([n, d, dv]): Case<Input> => ({
      name: `n = ${n}, d = ${d}, dᵥ = ${dv}`,
      args: even(rng, n, d, dv),
    })),
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 5, 3, 4),
      views: true,
    },
    {
      name: {
        en: "views of more than 300 numbers into larger buffers",
        "zh-CN": "较大缓冲区中的视图，各有 300 多个数",
      },
      args: even(rng, 20, 16, 17),
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
  ];
}

/** Scores whose exponentials neither overflow nor underflow; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  // A large weight beside a small one, or values that cancel, would be a matter of stability.
  const [small, whole] = [integer(-1, 1), integer(1, 4)];
  const scaledValues = [1e-300, 1e-9, 1e9, 1e300].map((scale): Case<Input> => ({
    name: { en: `values around ${scale}`, "zh-CN": `value 在 ${scale} 左右` },
    args: changed(inputs(rng, 5, 4, 3), 2, (x) => x * scale),
  }));
  return [
    ...scaledValues,
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [rng.matrix(6, 4, small), rng.matrix(6, 4, small), rng.matrix(6, 3, whole)],
    },
    {
      name: { en: "queries of zeros: running means", "zh-CN": "query 全为零：逐步取平均" },
      args: changed(inputs(rng, 6, 4, 2), 0, () => 0),
    },
    {
      name: { en: "equal keys", "zh-CN": "key 全部相等" },
      args: changed(inputs(rng, 6, 4, 2), 1, (_, __, col) => col + 0.5),
    },
    {
      name: { en: "equal values", "zh-CN": "value 全部相等" },
      args: changed(inputs(rng, 6, 4, 3), 2, (_, __, col) => col - 1.25),
    },
    {
      name: { en: "values that rise with their place", "zh-CN": "value 随位置递增" },
      args: changed(inputs(rng, 7, 4, 2), 2, (_, row) => 1 + row),
    },
    {
      name: { en: "scores around 20", "zh-CN": "分数在 20 左右" },
      args: withShiftedScores(inputs(rng, 6, 3, 2), () => 20),
    },
    {
      name: { en: "scores around −20", "zh-CN": "分数在 −20 左右" },
      args: withShiftedScores(inputs(rng, 6, 3, 2), () => -20),
    },
    {
      name: { en: "every later key scores higher", "zh-CN": "越靠后的 key 分数越高" },
      args: rising(inputs(rng, 8, 3, 2), 2),
    },
    {
      name: { en: "every later key scores lower", "zh-CN": "越靠后的 key 分数越低" },
      args: rising(inputs(rng, 8, 3, 2), -2),
    },
    {
      name: {
        en: "keys of small weight, the last of large value",
        "zh-CN": "权重很小的 key，最后一个 value 很大",
      },
      args: [mat([0], [1], [1], [1]), mat([0], [-20], [-28], [-40]), mat([1], [2], [3], [1e18])],
    },
    {
      name: { en: "a NaN in the last column of the first query", "zh-CN": "第一个 query 的最后一列是 NaN" },
      args: queriesWithNaN(rng, 7, 7, [[0, 16]]),
    },
    {
      name: { en: "NaN in the middle and in the last query", "zh-CN": "中间和最后的 query 中有 NaN" },
      args: queriesWithNaN(rng, 7, 7, [
        [3, 8],
        [6, 0],
      ]),
    },
    {
      name: { en: "a NaN late among 40 queries", "zh-CN": "40 个 query 中靠后的一个含 NaN" },
      args: queriesWithNaN(rng, 40, 40, [[37, 9]]),
    },
    {
      name: { en: "a NaN late among 250 queries", "zh-CN": "250 个 query 中靠后的一个是 NaN" },
      args: changed(even(rng, 250, 1, 1), 0, (x, row) => (row === 241 ? NaN : x)),
    },
    {
      name: {
        en: "rows that repeat, or differ in the middle only",
        "zh-CN": "重复的行，以及只有中间几列不同的行",
      },
      args: partlyEqualRows(rng, 30, 30),
    },
    {
      name: { en: "−0 in queries and keys", "zh-CN": "query 和 key 中有 −0" },
      args: [mat([-0, 1], [-0, -0], [2, -0]), mat([1, -0], [-0, 2], [-0, -0]), mat([1], [3], [4])],
    },
    {
      name: { en: "NaN in the first and the last query", "zh-CN": "第一个和最后一个 query 中有 NaN" },
      args: changed(inputs(rng, 4, 3, 2), 0, (x, row, col) => (row % 3 === 0 && col === 1 ? NaN : x)),
    },
    {
      name: { en: "one token: a NaN against zeros", "zh-CN": "一个 token：NaN 遇上零" },
      args: [mat([NaN, 1]), mat([0, 1]), mat([7, 0])],
    },
    {
      name: { en: "queries of zeros and a NaN", "zh-CN": "query 中只有零和 NaN" },
      args: [mat([0, NaN], [1, 1], [NaN, 0]), mat([1, 2], [2, 1], [0, 1]), mat([1], [2], [4])],
    },
    {
      name: { en: "light keys with heavy values", "zh-CN": "权重很小的 key，数值很大的 value" },
      args: [mat([1], [1], [1]), mat([0], [-45], [-300]), mat([1], [1e30], [1e140])],
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    { name: { en: "keys wider than queries", "zh-CN": "key 比 query 宽" }, q: [4, 3], k: [4, 5], v: [4, 2] },
    { name: { en: "queries wider than keys", "zh-CN": "query 比 key 宽" }, q: [4, 5], k: [4, 3], v: [4, 2] },
    { name: { en: "more keys than queries", "zh-CN": "key 比 query 多" }, q: [2, 3], k: [4, 3], v: [4, 2] },
    { name: { en: "more queries than keys", "zh-CN": "query 比 key 多" }, q: [5, 3], k: [4, 3], v: [4, 2] },
    { name: { en: "more keys than values", "zh-CN": "key 比 value 多" }, q: [5, 3], k: [5, 3], v: [4, 2] },
    { name: { en: "more values than keys", "zh-CN": "value 比 key 多" }, q: [4, 3], k: [4, 3], v: [5, 2] },
    {
      name: { en: "no queries, three keys", "zh-CN": "没有 query，三个 key" },
      q: [0, 3],
      k: [3, 3],
      v: [3, 2],
    },
    {
      name: { en: "no tokens, two values", "zh-CN": "没有 token，value 有两个" },
      q: [0, 3],
      k: [0, 3],
      v: [2, 2],
    },
    {
      name: { en: "no tokens, keys wider", "zh-CN": "没有 token，key 更宽" },
      q: [0, 3],
      k: [0, 5],
      v: [0, 2],
    },
  ] as const;
  return sizes.map(({ name, q, k, v }) => ({
    name,
    args: [rng.matrix(q[0], q[1]), rng.matrix(k[0], k[1]), rng.matrix(v[0], v[1])],
    expect: "throws",
  }));
}
