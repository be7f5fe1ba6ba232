import { integer, logUniform, signed, sweptSizes } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, WIDTH, changed, inputs, mat, none, spoilt } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    {
      name: { en: "perpendicular, and yet a score", "zh-CN": "互相垂直，却有分数" },
      args: [mat([1, 0]), mat([0, 1]), mat([0, 3], [-1, 0])],
    },
    {
      name: { en: "W = I: dot products", "zh-CN": "W = I：点积" },
      args: [mat([1, 2]), mat([3, 4], [0, 1]), mat([1, 0], [0, 1])],
    },
    {
      name: { en: "keys wider than queries", "zh-CN": "key 比 query 宽" },
      args: [mat([1, 2]), mat([1, 1, 1]), mat([1, 2, 3], [0, 0, 5])],
    },
    {
      name: { en: "two queries, three keys", "zh-CN": "两个 query，三个 key" },
      args: [mat([1, -1], [2, 0.5]), mat([1, 0], [0, 1], [3, -2]), mat([2, 1], [-1, 4])],
    },
    { name: { en: "no queries", "zh-CN": "没有 query" }, args: [none(2), mat([1, 0]), mat([1, 2], [3, 4])] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1, 1],
    [1, 7, 3, 2],
    [7, 1, 2, 3],
    [2, 3, 5, 7],
    [3, 2, 7, 5],
    [4, 4, 4, 4],
    [3, 3, 3, 3],
    [5, 5, 1, 5],
    [5, 5, 5, 1],
    [8, 9, 7, 16],
    [9, 8, 17, 15],
    [33, 31, 8, 9],
    [2, 3, 33, 33],
    [1, 2, 128, 128],
    [3, 128, 16, 4],
    [128, 3, 4, 7],
    [2, 3, 128, 65],
    [3, 2, 31, 128],
    // Some whole blocks of any size up to 64, and a rest: along each axis.
    [127, 2, 3, 2],
    [2, 127, 2, 3],
    [2, 3, 127, 2],
    [3, 2, 2, 127],
    [SMALL, SMALL, WIDTH, WIDTH],
    [LARGE, LARGE, WIDTH, WIDTH],
  ] as const;
  const square = rng.matrix(4, 4);
  return [
    ...[...sizes, ...sweptSizes(4)].map(([n, m, dq, dk]): Case<Input> => ({
      name: `n = ${n}, m = ${m}, d = ${dq}, d′ = ${dk}`,
      args: inputs(rng, n, m, dq, dk),
    })),
    { name: { en: "no queries, five keys", "zh-CN": "没有 query，五个 key" }, args: inputs(rng, 0, 5, 3, 2) },
    {
      name: { en: "three queries, no keys", "zh-CN": "三个 query，没有 key" },
      args: inputs(rng, 3, 0, 4, 5),
    },
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 5, 6, 3, 4),
      views: true,
    },
    {
      name: { en: "one object as queries and keys", "zh-CN": "query 和 key 是同一个对象" },
      args: [square, square, rng.matrix(4, 4)],
      same: [0, 1],
    },
    {
      name: { en: "one object as keys and W", "zh-CN": "key 和 W 是同一个对象" },
      args: [rng.matrix(3, 4), square, square],
      same: [1, 2],
    },
  ];
}

export function values(rng: Rng): Case<Input>[] {
  const wild = signed(logUniform(1e-6, 1e6));
  const whole = integer(-5, 5);
  const magnitudes = [
    [1e80, 1e80, 1e80],
    [1e-80, 1e-80, 1e-80],
    [1e80, 1e-80, 1],
    [1e-80, 1, 1e80],
    [1, 1, 1e-80],
  ] as const;
  const bad = rng.int(0, 3);
  const unit = mat([1, 0, 0], [0, 1, 0], [0, 0, 1]);
  return [
    ...magnitudes.map(([forQ, forK, forW]): Case<Input> => ({
      name: {
        en: `queries around ${forQ}, keys around ${forK}, W around ${forW}`,
        "zh-CN": `query 在 ${forQ} 左右，key 在 ${forK} 左右，W 在 ${forW} 左右`,
      },
      args: [
        rng.matrix(4, 3, (r) => forQ * r.uniform(0.25, 0.75)),
        rng.matrix(5, 4, (r) => forK * r.pick([-0.5, 0.5, 0.75])),
        rng.matrix(3, 4, (r) => forW * r.uniform(0.25, 0.75)),
      ],
    })),
    {
      name: { en: "W of 50 × 45 around 1e80", "zh-CN": "50 × 45 的 W，在 1e80 左右" },
      args: [
        rng.matrix(2, 50, (r) => 1e-80 * r.uniform(0.25, 0.75)),
        rng.matrix(2, 45, (r) => r.uniform(0.25, 0.75)),
        rng.matrix(50, 45, (r) => 1e80 * r.uniform(0.25, 0.75)),
      ],
    },
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [rng.matrix(6, 4, whole), rng.matrix(5, 3, whole), rng.matrix(4, 3, whole)],
    },
    {
      name: { en: "magnitudes from 1e-6 to 1e6", "zh-CN": "数量级从 1e-6 到 1e6" },
      args: [rng.matrix(5, 6, wild), rng.matrix(4, 7, wild), rng.matrix(6, 7, wild)],
    },
    {
      name: { en: "W of zeros", "zh-CN": "W 全为零" },
      args: changed(inputs(rng, 3, 4, 3, 3), 2, () => 0),
    },
    {
      name: { en: "W without a diagonal", "zh-CN": "对角线为零的 W" },
      args: changed(inputs(rng, 4, 4, 5, 5), 2, (x, row, col) => (row === col ? 0 : x)),
    },
    {
      name: { en: "W that turns the sign around when exchanged", "zh-CN": "交换两边就变号的 W" },
      args: changed(inputs(rng, 4, 5, 4, 4), 2, (_, row, col) => (col - row) * (1 + row + col)),
    },
    {
      name: { en: "zeros among the queries", "zh-CN": "query 中有零" },
      args: changed(inputs(rng, 4, 5, 6, 3), 0, (x, row, col) => ((row + col) % 2 === 0 ? 0 : x)),
    },
    {
      name: { en: "zeros opposite a NaN", "zh-CN": "零正对着 NaN" },
      args: [mat([NaN, 1], [0, 0]), mat([1, 1], [0, 0], [0, NaN]), mat([0, 0], [1, 1])],
    },
    {
      name: { en: "products that nearly cancel on the way to the keys", "zh-CN": "与 key 相乘时几乎抵消" },
      args: [mat([1], [-3]), mat(...[10, 20, 30, 40, 45].map((bits) => [1, -1 - 2 ** -bits])), mat([1, 1])],
    },
    {
      name: { en: "products that nearly cancel between queries and W", "zh-CN": "query 与 W 相乘时几乎抵消" },
      args: [mat(...[10, 20, 30, 40, 45].map((bits) => [1, -1 - 2 ** -bits])), mat([1], [-3]), mat([1], [1])],
    },
    {
      name: { en: "40 zeros against a NaN, among the queries", "zh-CN": "40 个零遇上 NaN，在 query 一边" },
      args: changed(inputs(rng, 2, 2, 40, 3), 0, (_, row, col) => (row === 1 && col === 20 ? NaN : 0)),
    },
    {
      name: { en: "40 zeros against a NaN, among the keys", "zh-CN": "40 个零遇上 NaN，在 key 一边" },
      args: changed(
        changed(inputs(rng, 2, 2, 3, 40), 0, (x, row) => (row === 0 ? 0 : x)),
        1,
        (_, row, col) => (row === 1 && col === 20 ? NaN : 0),
      ),
    },
    {
      name: {
        en: "small products behind large ones, in both sums",
        "zh-CN": "两个求和中，大的乘积后面都有一个小的",
      },
      args: [mat([1, 2 ** -42], [1, 1]), mat([1, 0], [1, 2 ** -42]), mat([1, 0], [1, 1])],
    },
    {
      name: { en: "W is the identity but for 2^-42", "zh-CN": "W 与单位矩阵只差 2^-42" },
      args: [mat([1, 0], [0, 1]), mat([1, 0], [0, 1]), mat([1, 0], [2 ** -42, 1 + 2 ** -42])],
    },
    {
      name: {
        en: "rows of W are multiples of one another but for 2^-42",
        "zh-CN": "W 的各行成比例，只差 2^-42",
      },
      args: [mat([1, 0], [0, 1]), mat([1, 0], [0, 1]), mat([1, 2], [3, 6 + 2 ** -42])],
    },
    {
      name: {
        en: "one object as queries and keys, W symmetric but for 2^-41",
        "zh-CN": "query 和 key 是同一个对象，W 与对称矩阵只差 2^-41",
      },
      args: [unit, unit, mat([1, 2, 0], [2, 1, 3], [0, 3 + 2 ** -41, 1])],
      same: [0, 1],
    },
    {
      name: { en: "1e-80 and 1e80 side by side", "zh-CN": "1e-80 与 1e80 并列" },
      args: [mat([1, 0], [0, 1]), mat([1, 0], [0, 1]), mat([1e-80, 1e80], [1e80, 1e-80])],
    },
    ...(["first", "last"] as const).flatMap((place): Case<Input>[] => {
      const [q, k, w] = inputs(rng, 4, 5, 3, 6);
      return [
        {
          name: {
            en: `a NaN in the ${place} place of the queries`,
            "zh-CN": `query 的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
          },
          args: [spoilt(q, place, NaN), k, w],
        },
        {
          name: {
            en: `a NaN in the ${place} place of the keys`,
            "zh-CN": `key 的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
          },
          args: [q, spoilt(k, place, NaN), w],
        },
      ];
    }),
    {
      name: { en: "a NaN in one query", "zh-CN": "一个 query 中有 NaN" },
      args: changed(inputs(rng, 4, 5, 3, 3), 0, (x, row, col) => (row === bad && col === 1 ? NaN : x)),
    },
    {
      name: { en: "a NaN in one key", "zh-CN": "一个 key 中有 NaN" },
      args: changed(inputs(rng, 3, 4, 3, 5), 1, (x, row, col) => (row === bad && col === 2 ? NaN : x)),
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    { name: { en: "W too wide", "zh-CN": "W 太宽" }, q: [2, 3], k: [4, 5], w: [3, 6] },
    { name: { en: "W too narrow", "zh-CN": "W 太窄" }, q: [2, 3], k: [4, 5], w: [3, 4] },
    { name: { en: "W too high", "zh-CN": "W 太高" }, q: [2, 3], k: [4, 5], w: [4, 5] },
    { name: { en: "W too low", "zh-CN": "W 太矮" }, q: [2, 3], k: [4, 5], w: [2, 5] },
    { name: { en: "W given transposed", "zh-CN": "传入的是转置后的 W" }, q: [2, 3], k: [4, 5], w: [5, 3] },
    {
      name: { en: "a square W between widths that differ", "zh-CN": "两边宽度不同，W 却是方阵" },
      q: [2, 3],
      k: [4, 5],
      w: [3, 3],
    },
    {
      name: { en: "as many numbers in W as needed, in another shape", "zh-CN": "W 的数够了，形状不对" },
      q: [2, 4],
      k: [3, 3],
      w: [2, 6],
    },
    {
      name: { en: "no queries, W too high", "zh-CN": "没有 query，W 太高" },
      q: [0, 3],
      k: [4, 5],
      w: [4, 5],
    },
    { name: { en: "no keys, W too wide", "zh-CN": "没有 key，W 太宽" }, q: [2, 3], k: [0, 5], w: [3, 6] },
  ] as const;
  return sizes.map(({ name, q, k, w }) => ({
    name,
    args: [rng.matrix(q[0], q[1]), rng.matrix(k[0], k[1]), rng.matrix(w[0], w[1])],
    expect: "throws",
  }));
}
