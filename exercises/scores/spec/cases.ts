import { integer, sweptSizes } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, WIDTH, inputs, mapped, mat, none, spoilt } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    {
      name: { en: "two queries, the same two as keys", "zh-CN": "两个 query，同样两个作 key" },
      args: [mat([1, 0, 1], [0, 1, 0]), mat([1, 0, 1], [0, 1, 0])],
    },
    {
      name: { en: "one query, three keys", "zh-CN": "一个 query，三个 key" },
      args: [mat([1, 2]), mat([3, 4], [5, 6], [-2, 1])],
    },
    { name: { en: "width 1", "zh-CN": "宽度为 1" }, args: [mat([3], [-2]), mat([5])] },
    { name: { en: "no queries", "zh-CN": "没有 query" }, args: [none(2), mat([1, 0])] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1],
    [1, 7, 3],
    [7, 1, 3],
    [7, 5, 1],
    [5, 7, 1],
    [2, 3, 5],
    [7, 5, 3],
    [3, 3, 3],
    [4, 4, 4],
    [5, 5, 2],
    [6, 4, 4],
    [2, 8, 8],
    [8, 9, 7],
    [9, 8, 9],
    [15, 17, 16],
    [31, 33, 17],
    [33, 33, 33],
    [33, 31, 8],
    [2, 3, 1_023],
    [1, 2, 1_024],
    [512, 3, 2],
    [3, 512, 2],
    // Some whole blocks of any size up to 128, and a rest: along each axis.
    [131, 2, 3],
    [2, 131, 3],
    [1, 300, 2],
    [300, 1, 2],
    // Where a row is found by t · (1 / m), which falls short of a whole number.
    [2, 49, 1],
    [2, 98, 1],
    [3, 103, 1],
    [SMALL, SMALL, WIDTH],
    [LARGE, LARGE, WIDTH],
  ] as const;
  const both = inputs(rng, 6, 6, 4)[0];
  return [
    ...[...sizes, ...sweptSizes(3)].map(([n, m, d]): Case<Input> => ({
      name: `n = ${n}, m = ${m}, d = ${d}`,
      args: inputs(rng, n, m, d),
    })),
    { name: { en: "no queries, five keys", "zh-CN": "没有 query，五个 key" }, args: inputs(rng, 0, 5, 3) },
    { name: { en: "width 0", "zh-CN": "宽度为 0" }, args: inputs(rng, 2, 3, 0) },
    { name: { en: "five queries, no keys", "zh-CN": "五个 query，没有 key" }, args: inputs(rng, 5, 0, 3) },
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 5, 6, 3),
      views: true,
    },
    {
      name: {
        en: "views of more than 300 numbers into larger buffers",
        "zh-CN": "较大缓冲区中的视图，各有 300 多个数",
      },
      args: inputs(rng, 17, 18, 20),
      views: true,
    },
    {
      name: { en: "one object as queries and keys", "zh-CN": "query 和 key 是同一个对象" },
      args: [both, both],
      same: [0, 1],
    },
  ];
}

export function values(rng: Rng): Case<Input>[] {
  const whole = integer(-5, 5);
  const scaled = (forQueries: number, forKeys: number): Input => {
    const [q, k] = inputs(rng, 4, 5, 6);
    return [mapped(q, (x) => x * forQueries), mapped(k, (x) => x * forKeys)];
  };
  const [q, k] = inputs(rng, 5, 6, 4);
  const [row, col] = [rng.int(0, 3), rng.int(0, 3)];
  const hole = (x: number, i: number, j: number) => (i === row && j === col ? NaN : x);
  const zeros = Array.from({ length: 40 }, () => 0);
  return [
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [rng.matrix(6, 9, whole), rng.matrix(5, 9, whole)],
    },
    { name: { en: "all positive", "zh-CN": "全为正数" }, args: inputs(rng, 4, 5, 7).map(positive) as Input },
    { name: { en: "small queries", "zh-CN": "很小的 query" }, args: scaled(1e-12, 1) },
    { name: { en: "tiny queries, huge keys", "zh-CN": "query 极小，key 极大" }, args: scaled(1e-140, 1e140) },
    { name: { en: "huge queries, tiny keys", "zh-CN": "query 极大，key 极小" }, args: scaled(1e140, 1e-140) },
    {
      name: { en: "huge queries, tiny keys, width 300", "zh-CN": "query 极大，key 极小，宽度为 300" },
      args: [
        rng.matrix(2, 300, (r) => 1e140 * r.uniform(0.5, 1)),
        rng.matrix(3, 300, (r) => 1e-140 * r.uniform(0.5, 1)),
      ],
    },
    {
      name: { en: "a small product behind a large one", "zh-CN": "大的乘积后面有一个小的" },
      args: [mat([1, 2 ** -44], [2 ** -44, 1]), mat([1, 1], [-1, 1])],
    },
    {
      name: { en: "keys that equal the queries but for 2^-42", "zh-CN": "key 与 query 只差 2^-42" },
      args: [mat([1, 2], [3, 5]), mat([1 + 2 ** -42, 2], [3, 5])],
    },
    { name: { en: "scores around 1e200", "zh-CN": "分数在 1e200 左右" }, args: scaled(1e100, 1e100) },
    { name: { en: "scores around 1e-200", "zh-CN": "分数在 1e-200 左右" }, args: scaled(1e-100, 1e-100) },
    {
      name: { en: "one query is zero", "zh-CN": "有一个 query 全为零" },
      args: [mapped(q, (x, i) => (i === 1 ? 0 : x)), k],
    },
    {
      name: { en: "entries as large as 30", "zh-CN": "元素大到 30" },
      args: [mapped(q, (x) => 15 * x), mapped(k, (x) => 15 * x)],
    },
    {
      name: { en: "products that cancel", "zh-CN": "乘积相互抵消" },
      args: [mat([1e8, 1, 1e8, 1]), mat([1, 1, -1, 1], [1, 2, -1, 3])],
    },
    {
      name: { en: "products that nearly cancel, down to 2^-45", "zh-CN": "乘积几乎抵消，最小只剩 2^-45" },
      args: [mat([1, -1], [-3, 3]), mat(...[10, 20, 30, 40, 45].map((bits) => [1 + 2 ** -bits, 1]))],
    },
    {
      name: {
        en: "1e140 opposite zeros, a small product beside",
        "zh-CN": "1e140 对着零，旁边是一个很小的乘积",
      },
      args: [mat([1e140, 1e-140, 0]), mat([0, 1e-100, 1e140])],
    },
    {
      name: { en: "queries that are large and small by rows", "zh-CN": "query一行极大，一行极小" },
      args: [mat([1e140, 0], [0, 1e-140]), mat([1e100, 1e-100])],
    },
    {
      name: { en: "a NaN in the queries, keys are the identity", "zh-CN": "query中有 NaN，key是单位矩阵" },
      args: [mat([NaN, 1]), mat([1, 0], [0, 1])],
    },
    {
      name: { en: "a NaN in the keys, queries are the identity", "zh-CN": "key中有 NaN，query是单位矩阵" },
      args: [mat([1, 0], [0, 1]), mat([NaN, 1])],
    },
    {
      name: {
        en: "a NaN in the queries, keys are a diagonal matrix",
        "zh-CN": "query中有 NaN，key是对角矩阵",
      },
      args: [mat([NaN, 1]), mat([2, 0], [0, 3])],
    },
    {
      name: { en: "1e-140 and 1e140 side by side", "zh-CN": "1e-140 与 1e140 并列" },
      args: [mat([1, 0], [0, 1]), mat([1e-140, 1e140], [1e140, 1e-140])],
    },
    { name: { en: "scores around 1e-280", "zh-CN": "分数在 1e-280 左右" }, args: scaled(1e-140, 1e-140) },
    ...(["first", "last"] as const).map((place): Case<Input> => ({
      name: {
        en: `a NaN in the ${place} place of the queries`,
        "zh-CN": `query的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
      },
      args: [spoilt(q, place, NaN), k],
    })),
    ...(["first", "last"] as const).map((place): Case<Input> => ({
      name: {
        en: `a NaN in the ${place} place of the keys`,
        "zh-CN": `key的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
      },
      args: [q, spoilt(k, place, NaN)],
    })),
    { name: { en: "a NaN in one query", "zh-CN": "一个 query 中有 NaN" }, args: [mapped(q, hole), k] },
    { name: { en: "a NaN in one key", "zh-CN": "一个 key 中有 NaN" }, args: [q, mapped(k, hole)] },
    {
      name: { en: "a NaN on both sides", "zh-CN": "两边都有 NaN" },
      args: [mapped(q, hole), mapped(k, (x, i, j) => (i === 4 && j === 0 ? NaN : x))],
    },
    {
      name: { en: "zeros against a NaN, on both sides", "zh-CN": "零遇上 NaN，两边都有" },
      args: [mat([0, 1], [0, 0], [2, 3], [NaN, 4]), mat([NaN, 2], [0, 5], [0, 0], [1, 6])],
    },
    {
      name: { en: "40 zeros against a NaN, on both sides", "zh-CN": "40 个零遇上 NaN，两边都有" },
      args: [mat(zeros, zeros.with(20, NaN)), mat(zeros.with(12, NaN), zeros)],
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    { name: { en: "keys wider than queries", "zh-CN": "key 比 query 宽" }, q: [2, 3], k: [4, 5] },
    { name: { en: "queries wider than keys", "zh-CN": "query 比 key 宽" }, q: [2, 5], k: [4, 3] },
    { name: { en: "keys given transposed", "zh-CN": "传入的是转置后的 key" }, q: [2, 3], k: [3, 4] },
    {
      name: { en: "widths differ, as many numbers in all", "zh-CN": "宽度不同，数的总数相同" },
      q: [2, 6],
      k: [3, 4],
    },
    { name: { en: "widths differ, no queries", "zh-CN": "宽度不同，没有 query" }, q: [0, 3], k: [4, 5] },
    { name: { en: "widths differ, no keys", "zh-CN": "宽度不同，没有 key" }, q: [2, 3], k: [0, 5] },
  ] as const;
  return sizes.map(({ name, q, k }) => ({
    name,
    args: [rng.matrix(q[0], q[1]), rng.matrix(k[0], k[1])],
    expect: "throws",
  }));
}

function positive(a: Input[0]): Input[0] {
  return mapped(a, (x) => Math.abs(x) + 0.1);
}
