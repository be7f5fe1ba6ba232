import { integer } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, WIDTH, changed, inputs, mat, none, withShiftedScores, levelled } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  const identity = mat([1, 0], [0, 1]);
  return [
    {
      name: { en: "queries of zeros: the mean of the values", "zh-CN": "query 为零：取 value 的平均" },
      args: [mat([1], [3]), mat([0]), mat([1]), mat([2])],
    },
    {
      name: { en: "one token: its own value", "zh-CN": "一个 token：就是它自己的 value" },
      args: [mat([1, 2]), mat([5], [6]), mat([7], [8]), mat([0, 1], [1, 0])],
    },
    {
      name: { en: "two tokens, nothing projected", "zh-CN": "两个 token，不作投影" },
      args: [identity, identity, identity, mat([10, 0], [0, 10])],
    },
    {
      name: { en: "narrower queries and keys", "zh-CN": "query 和 key 更窄" },
      args: [
        mat([1, 0, 1, 0], [0, 2, 0, 1], [1, 1, 0, 0]),
        mat([1, 0], [0, 1], [1, 0], [0, 1]),
        mat([0, 1], [1, 0], [1, 1], [0, 0]),
        mat([1], [2], [3], [4]),
      ],
    },
    {
      name: { en: "no tokens", "zh-CN": "没有 token" },
      args: [none(2), mat([1, 2, 3], [4, 5, 6]), mat([1, 2, 3], [4, 5, 6]), mat([1, 2, 3, 4], [5, 6, 7, 8])],
    },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1, 1],
    [1, 3, 2, 4],
    [2, 1, 1, 1],
    [2, 5, 3, 1],
    [3, 3, 3, 3],
    [4, 4, 4, 4],
    [5, 2, 7, 3],
    [7, 8, 2, 5],
    [8, 7, 9, 16],
    [9, 16, 4, 8],
    [15, 4, 16, 17],
    [17, 9, 8, 7],
    [33, 5, 3, 2],
    [3, 64, 4, 4],
    [2, 3, 64, 64],
    // Some whole blocks of any size up to 32, and a rest: along each axis.
    [95, 2, 2, 3],
    [3, 63, 2, 2],
    [3, 2, 63, 2],
    [3, 2, 2, 63],
    [SMALL, WIDTH, WIDTH, WIDTH],
    [LARGE, WIDTH, WIDTH, WIDTH],
    [96, 3, 2, 3],
  ] as const;
  const square = inputs(rng, 5, 3, 3, 3);
  return [
    ...sizes.map(([n, d, dk, dv]): Case<Input> => ({
      name: `n = ${n}, d = ${d}, dₖ = ${dk}, dᵥ = ${dv}`,
      args: inputs(rng, n, d, dk, dv),
    })),
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 5, 3, 4, 2),
      views: true,
    },
    {
      name: {
        en: "views of more than 300 numbers into larger buffers",
        "zh-CN": "较大缓冲区中的视图，各有 300 多个数",
      },
      args: inputs(rng, 20, 17, 18, 18),
      views: true,
    },
    {
      name: { en: "one object as both projections of the scores", "zh-CN": "分数的两个投影是同一个对象" },
      args: [square[0], square[1], square[1], square[3]],
      same: [1, 2],
    },
  ];
}

/** Scores whose exponentials neither overflow nor underflow; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  const whole = integer(-2, 2);
  const scaledValues = [1e-200, 1e-9, 1e9, 1e200].map((scale): Case<Input> => ({
    name: { en: `values around ${scale}`, "zh-CN": `value 在 ${scale} 左右` },
    args: changed(inputs(rng, 5, 4, 3, 3), 3, (x) => x * scale),
  }));
  return [
    ...scaledValues,
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [
        rng.matrix(5, 3, whole),
        rng.matrix(3, 2, whole),
        rng.matrix(3, 2, whole),
        rng.matrix(3, 4, whole),
      ],
    },
    {
      name: { en: "tiny queries: nearly the mean", "zh-CN": "query 极小：近乎平均" },
      args: changed(inputs(rng, 6, 4, 3, 3), 1, (x) => x * 1e-9),
    },
    {
      name: { en: "tiny queries, huge keys", "zh-CN": "query 极小，key 极大" },
      args: changed(
        changed(inputs(rng, 5, 4, 3, 3), 1, (x) => x * 1e-100),
        2,
        (x) => x * 1e100,
      ),
    },
    {
      name: { en: "keys of zeros: the mean", "zh-CN": "key 全为零：取平均" },
      args: changed(inputs(rng, 5, 4, 3, 2), 2, () => 0),
    },
    {
      name: { en: "equal tokens", "zh-CN": "token 全部相同" },
      args: changed(inputs(rng, 5, 4, 3, 2), 0, (_, __, col) => col + 0.5),
    },
    {
      name: { en: "tokens of width 5 seen through one feature", "zh-CN": "宽 5 的 token 只通过一个特征打分" },
      args: changed(inputs(rng, 6, 5, 1, 3), 1, (x, row) => (row === 2 ? x : 0)),
    },
    {
      name: { en: "scores around 20", "zh-CN": "分数在 20 左右" },
      args: withShiftedScores(inputs(rng, 5, 3, 3, 2), 20),
    },
    {
      name: { en: "scores around −20", "zh-CN": "分数在 −20 左右" },
      args: withShiftedScores(inputs(rng, 5, 3, 3, 2), -20),
    },
    {
      name: { en: "tokens that differ from the twelfth digit on", "zh-CN": "token 从第十二位数字起才不同" },
      args: [mat([1], [1 + 2e-12]), mat([0]), mat([0]), mat([1])],
    },
    {
      name: {
        en: "keys projected by the transpose of what queries are",
        "zh-CN": "key 的投影矩阵是 query 的转置",
      },
      args: [mat([1, 0], [0, 1]), mat([1, 2], [0, 1]), mat([1, 0], [2, 1]), mat([1], [2])],
    },
    {
      name: { en: "light keys with heavy values", "zh-CN": "权重很小的 key，数值很大的 value" },
      args: levelled([0, 1], [-45, 1e30], [-300, 1e140]),
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    {
      name: { en: "weights for wider tokens", "zh-CN": "权重矩阵是给更宽的 token 的" },
      x: [2, 2],
      w: [
        [3, 4],
        [3, 4],
        [3, 2],
      ],
    },
    {
      name: { en: "queries projected from another width", "zh-CN": "query 的投影宽度不符" },
      x: [4, 3],
      w: [
        [2, 4],
        [3, 4],
        [3, 2],
      ],
    },
    {
      name: { en: "keys projected from another width", "zh-CN": "key 的投影宽度不符" },
      x: [4, 3],
      w: [
        [3, 4],
        [5, 4],
        [3, 2],
      ],
    },
    {
      name: { en: "values projected from another width", "zh-CN": "value 的投影宽度不符" },
      x: [4, 3],
      w: [
        [3, 4],
        [3, 4],
        [4, 2],
      ],
    },
    {
      name: { en: "queries wider than keys", "zh-CN": "query 比 key 宽" },
      x: [4, 3],
      w: [
        [3, 5],
        [3, 4],
        [3, 2],
      ],
    },
    {
      name: { en: "keys wider than queries", "zh-CN": "key 比 query 宽" },
      x: [4, 3],
      w: [
        [3, 4],
        [3, 5],
        [3, 2],
      ],
    },
    {
      name: { en: "one token, queries wider than keys", "zh-CN": "一个 token，query 比 key 宽" },
      x: [1, 3],
      w: [
        [3, 5],
        [3, 4],
        [3, 2],
      ],
    },
    {
      name: { en: "no tokens, queries wider than keys", "zh-CN": "没有 token，query 比 key 宽" },
      x: [0, 3],
      w: [
        [3, 5],
        [3, 4],
        [3, 2],
      ],
    },
    {
      name: { en: "no tokens, weights for wider ones", "zh-CN": "没有 token，权重矩阵是给更宽的 token 的" },
      x: [0, 2],
      w: [
        [3, 4],
        [3, 4],
        [3, 2],
      ],
    },
    {
      name: { en: "weights given transposed", "zh-CN": "传入的是转置后的权重" },
      x: [4, 3],
      w: [
        [2, 3],
        [2, 3],
        [2, 3],
      ],
    },
  ] as const;
  return sizes.map(({ name, x, w }) => ({
    name,
    args: [rng.matrix(x[0], x[1]), ...w.map(([rows, cols]) => rng.matrix(rows, cols))] as Input,
    expect: "throws",
  }));
}
