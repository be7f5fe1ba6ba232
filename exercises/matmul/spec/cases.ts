import { integer, sweptSizes } from "innerproduct/spec";
import type { Case, Matrix, Rng } from "innerproduct/spec";
import { INNER, LARGE, SMALL, empty, identity, inputs, mapped, mat, spoilt } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    {
      name: { en: "2 × 3 times 3 × 2", "zh-CN": "2 × 3 乘 3 × 2" },
      args: [mat([1, 2, 3], [4, 5, 6]), mat([1, 0], [0, 1], [1, 1])],
    },
    {
      name: { en: "a row times a column", "zh-CN": "一行乘一列" },
      args: [mat([1, 2, 3]), mat([4], [5], [6])],
    },
    { name: { en: "a column times a row", "zh-CN": "一列乘一行" }, args: [mat([1], [2]), mat([3, 4, 5])] },
    {
      name: { en: "factors in their order", "zh-CN": "因子的次序" },
      args: [mat([1, 1], [0, 1]), mat([1, 0], [1, 1])],
    },
    { name: { en: "an inner length of 0", "zh-CN": "中间的长度为 0" }, args: [empty(2, 0), empty(0, 3)] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1],
    [1, 3, 7],
    [7, 3, 1],
    [7, 1, 5],
    [2, 5, 3],
    [3, 2, 5],
    [5, 7, 2],
    [3, 3, 3],
    [4, 4, 4],
    [4, 3, 3],
    [3, 3, 4],
    [8, 7, 9],
    [9, 9, 8],
    [15, 16, 17],
    [17, 15, 16],
    [31, 17, 33],
    [33, 33, 33],
    [33, 8, 31],
    [2, 1_023, 3],
    [1, 1_024, 2],
    [512, 2, 3],
    [3, 2, 512],
    // Some whole blocks of any size up to 128, and a rest: along each axis.
    [131, 2, 3],
    [3, 2, 131],
    // Whole tiles of up to 256 and no rest, and a rest behind such a tile, along each axis.
    [1, 2, 256],
    [1, 2, 300],
    [300, 2, 1],
    [1, 2, 512],
    [1, 257, 257],
    // Where a row is found by t · (1 / c), which falls short of a whole number.
    [2, 1, 49],
    [2, 1, 98],
    [3, 1, 103],
    [SMALL, INNER, SMALL],
    [LARGE, INNER, LARGE],
  ] as const;
  const square = rng.matrix(5, 5);
  return [
    ...[...sizes, ...sweptSizes(3)].map(([r, n, c]): Case<Input> => ({
      name: `${r} × ${n}, ${n} × ${c}`,
      args: inputs(rng, r, n, c),
    })),
    { name: { en: "no rows", "zh-CN": "没有行" }, args: inputs(rng, 0, 3, 4) },
    { name: { en: "no columns", "zh-CN": "没有列" }, args: inputs(rng, 4, 3, 0) },
    { name: { en: "nothing to sum", "zh-CN": "没有可加的" }, args: inputs(rng, 3, 0, 5) },
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 5, 3, 6),
      views: true,
    },
    {
      name: {
        en: "views of 17 × 20 and 20 × 18 into larger buffers",
        "zh-CN": "较大缓冲区中的 17 × 20 与 20 × 18 视图",
      },
      args: inputs(rng, 17, 20, 18),
      views: true,
    },
    {
      name: { en: "one object for both factors", "zh-CN": "两个因子是同一个对象" },
      args: [square, square],
      same: [0, 1],
    },
  ];
}

export function values(rng: Rng): Case<Input>[] {
  const scaled = (forA: number, forB: number): Input => {
    const [a, b] = inputs(rng, 4, 6, 5);
    return [mapped(a, (x) => x * forA), mapped(b, (x) => x * forB)];
  };
  const [a, b] = inputs(rng, 5, 4, 6);
  const [row, col] = [rng.int(0, 3), rng.int(0, 3)];
  const hole = (x: number, i: number, j: number) => (i === row && j === col ? NaN : x);
  const zeros = Array.from({ length: 40 }, () => 0);
  return [
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [rng.matrix(6, 9, integer(-5, 5)), rng.matrix(9, 5, integer(-5, 5))],
    },
    { name: { en: "all positive", "zh-CN": "全为正数" }, args: [positive(a), positive(b)] },
    { name: { en: "the identity on the right", "zh-CN": "右边是单位矩阵" }, args: [a, identity(4)] },
    {
      name: { en: "mostly zeros", "zh-CN": "大多是零" },
      args: [mapped(a, mostlyZero), mapped(b, mostlyZero)],
    },
    {
      name: { en: "weights that add up to 1", "zh-CN": "加起来等于 1 的权重" },
      args: [mat([0.25, 0.75, 0], [0.5, 0.125, 0.375]), rng.matrix(3, 4)],
    },
    { name: { en: "tiny times huge", "zh-CN": "极小乘极大" }, args: scaled(1e-140, 1e140) },
    { name: { en: "huge times tiny", "zh-CN": "极大乘极小" }, args: scaled(1e140, 1e-140) },
    {
      name: { en: "2 × 300, 300 × 3, huge times tiny", "zh-CN": "2 × 300、300 × 3，极大乘极小" },
      args: [
        rng.matrix(2, 300, (r) => 1e140 * r.uniform(0.5, 1)),
        rng.matrix(300, 3, (r) => 1e-140 * r.uniform(0.5, 1)),
      ],
    },
    {
      name: { en: "a small product behind a large one", "zh-CN": "大的乘积后面有一个小的" },
      args: [mat([1, 2 ** -44], [2 ** -44, 1]), mat([1, -1], [1, 1])],
    },
    { name: { en: "cells around 1e200", "zh-CN": "元素在 1e200 左右" }, args: scaled(1e100, 1e100) },
    { name: { en: "cells around 1e-200", "zh-CN": "元素在 1e-200 左右" }, args: scaled(1e-100, 1e-100) },
    {
      name: { en: "products that cancel", "zh-CN": "乘积相互抵消" },
      args: [mat([1e8, 1, 1e8, 1]), mat([1, 1], [1, 2], [-1, -1], [1, 3])],
    },
    {
      // Where a cell is the difference of much larger sums, as in Strassen's method, its digits are lost.
      name: { en: "2 × 2, from 1e-9 to 1e9", "zh-CN": "2 × 2，从 1e-9 到 1e9" },
      args: [mat([1e9, 1], [1, 1e-9]), mat([1e9, 1], [1, 1e-9])],
    },
    ...[4, 8, 16, 64].map((n): Case<Input> => ({
      name: {
        en: `${n} × ${n}, 1e9 in the upper left quarter, 1 elsewhere`,
        "zh-CN": `${n} × ${n}，左上四分之一为 1e9，其余为 1`,
      },
      args: [cornered(n), cornered(n)],
      ...(n > 16 && {
        generator: `const data = new Float64Array(${n * n}).map((_, i) => (i < ${(n * n) / 2} && i % ${n} < ${n / 2} ? 1e9 : 1)); const a = { rows: ${n}, cols: ${n}, data }; const b = { rows: ${n}, cols: ${n}, data: data.slice() };`,
      }),
    })),
    {
      name: { en: "products that nearly cancel, down to 2^-45", "zh-CN": "乘积几乎抵消，最小只剩 2^-45" },
      args: [
        mat([1, -1], [-3, 3]),
        mat(
          [10, 20, 30, 40, 45].map((bits) => 1 + 2 ** -bits),
          [1, 1, 1, 1, 1],
        ),
      ],
    },
    {
      name: { en: "1e-140 and 1e140 side by side", "zh-CN": "1e-140 与 1e140 并列" },
      args: [mat([1, 0], [0, 1]), mat([1e-140, 1e140], [1e140, 1e-140])],
    },
    {
      name: { en: "small beside large, cell by cell", "zh-CN": "一格极大，一格极小" },
      args: [mat([1e140, 0], [0, 1e-140]), mat([1e100], [1e-100])],
    },
    {
      name: {
        en: "1e140 opposite zeros, a small product beside",
        "zh-CN": "1e140 对着零，旁边是一个很小的乘积",
      },
      args: [mat([1e140, 1e-140, 0]), mat([0], [1e-100], [1e140])],
    },
    { name: { en: "cells around 1e-280", "zh-CN": "元素在 1e-280 左右" }, args: scaled(1e-140, 1e-140) },
    ...(["first", "last"] as const).map((place): Case<Input> => ({
      name: {
        en: `a NaN in the ${place} place of the left factor`,
        "zh-CN": `左边的因子的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
      },
      args: [spoilt(a, place, NaN), b],
    })),
    ...(["first", "last"] as const).map((place): Case<Input> => ({
      name: {
        en: `a NaN in the ${place} place of the right factor`,
        "zh-CN": `右边的因子的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
      },
      args: [a, spoilt(b, place, NaN)],
    })),
    { name: { en: "a NaN in the left factor", "zh-CN": "左边的因子中有 NaN" }, args: [mapped(a, hole), b] },
    { name: { en: "a NaN in the right factor", "zh-CN": "右边的因子中有 NaN" }, args: [a, mapped(b, hole)] },
    {
      name: { en: "a NaN times the identity", "zh-CN": "NaN 乘单位矩阵" },
      args: [mat([NaN, 1]), identity(2)],
    },
    {
      name: { en: "the identity times a NaN", "zh-CN": "单位矩阵乘 NaN" },
      args: [identity(2), mat([NaN], [1])],
    },
    {
      name: { en: "a NaN times a diagonal matrix", "zh-CN": "NaN 乘对角矩阵" },
      args: [mat([NaN, 1]), mat([2, 0], [0, 3])],
    },
    {
      name: { en: "a diagonal matrix times a NaN", "zh-CN": "对角矩阵乘 NaN" },
      args: [mat([2, 0], [0, 3]), mat([NaN], [1])],
    },
    ...[
      { r: 5, n: 8, c: 5 },
      { r: 15, n: 20, c: 16 },
    ].flatMap(({ r, n, c }): Case<Input>[] => {
      const [left, right] = inputs(rng, r, n, c);
      const late = (x: number, i: number, j: number) => (i === n - 2 && j === c - 2 ? NaN : x);
      return [
        {
          name: {
            en: `${r} × ${n}, ${n} × ${c}, a NaN late in the left one`,
            "zh-CN": `${r} × ${n}、${n} × ${c}，左边靠后处有 NaN`,
          },
          args: [mapped(left, (x, i, j) => (i === r - 2 && j === n - 2 ? NaN : x)), right],
        },
        {
          name: {
            en: `${r} × ${n}, ${n} × ${c}, a NaN late in the right one`,
            "zh-CN": `${r} × ${n}、${n} × ${c}，右边靠后处有 NaN`,
          },
          args: [left, mapped(right, late)],
        },
      ];
    }),
    {
      name: { en: "zeros against a NaN", "zh-CN": "零遇上 NaN" },
      args: [mat([0, 1], [2, 0], [0, 0]), mat([NaN, 3, -1], [5, 2, 4])],
    },
    {
      name: { en: "40 zeros against a NaN, on both sides", "zh-CN": "40 个零遇上 NaN，两边都有" },
      args: [mat(zeros, zeros.with(20, NaN)), mat(...zeros.map((_, t) => [t === 12 ? NaN : 0, 0]))],
    },
    {
      name: { en: "a NaN against zeros", "zh-CN": "NaN 遇上零" },
      args: [mat([1, NaN], [2, 3]), mat([4, 5], [0, 0])],
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    { name: { en: "the left one too wide", "zh-CN": "左边太宽" }, a: [2, 4], b: [3, 5] },
    { name: { en: "the left one too narrow", "zh-CN": "左边太窄" }, a: [2, 3], b: [4, 5] },
    { name: { en: "two of one oblong shape", "zh-CN": "两个形状相同的长方阵" }, a: [2, 3], b: [2, 3] },
    { name: { en: "would fit in the other order", "zh-CN": "换个次序才对得上" }, a: [3, 4], b: [2, 3] },
    { name: { en: "a column where a row belongs", "zh-CN": "该是行的地方是列" }, a: [4, 1], b: [4, 1] },
    { name: "0 × 3, 2 × 4", a: [0, 3], b: [2, 4] },
    { name: "2 × 3, 4 × 0", a: [2, 3], b: [4, 0] },
    { name: "3 × 0, 2 × 4", a: [3, 0], b: [2, 4] },
    { name: "2 × 3, 0 × 4", a: [2, 3], b: [0, 4] },
    { name: { en: "a single number on the left", "zh-CN": "左边只有一个数" }, a: [1, 1], b: [2, 3] },
    { name: { en: "a single number on the right", "zh-CN": "右边只有一个数" }, a: [2, 3], b: [1, 1] },
  ] as const;
  return sizes.map(({ name, a, b }) => ({
    name,
    args: [rng.matrix(a[0], a[1]), rng.matrix(b[0], b[1])],
    expect: "throws",
  }));
}

function cornered(n: number): Matrix {
  return mapped({ rows: n, cols: n, data: new Float64Array(n * n) }, (_, i, j) =>
    i < n / 2 && j < n / 2 ? 1e9 : 1,
  );
}

function mostlyZero(x: number, i: number, j: number): number {
  return (i + j) % 3 === 0 ? x : 0;
}

function positive(a: Matrix): Matrix {
  return mapped(a, (x) => Math.abs(x) + 0.1);
}
