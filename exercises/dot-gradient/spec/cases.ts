import { integer, logUniform, signed, sweptSizes } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, WIDTH, changed, inputs, mat, none, spoilt } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    { name: { en: "one score", "zh-CN": "只有一个分数" }, args: [mat([1, 2]), mat([3, 4]), mat([10])] },
    {
      name: { en: "one query, two keys", "zh-CN": "一个 query，两个 key" },
      args: [mat([1, 2]), mat([3, 4], [5, 6]), mat([1, 10])],
    },
    {
      name: { en: "two queries, one key", "zh-CN": "两个 query，一个 key" },
      args: [mat([1, 0], [0, 1]), mat([2, 3]), mat([1], [-1])],
    },
    {
      name: { en: "two queries, two keys", "zh-CN": "两个 query，两个 key" },
      args: [mat([1, 2], [3, 4]), mat([5, 6], [7, 8]), mat([1, 2], [0, -1])],
    },
    {
      name: { en: "no queries: zeros for the keys", "zh-CN": "没有 query：key 的梯度为零" },
      args: [none(0, 2), mat([1, 0], [2, 3]), none(0, 2)],
    },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1],
    [1, 7, 3],
    [7, 1, 3],
    [2, 3, 5],
    [3, 2, 5],
    [4, 4, 4],
    [3, 3, 1],
    [5, 5, 3],
    [8, 9, 7],
    [15, 17, 16],
    [17, 15, 31],
    [33, 31, 8],
    [3, 256, 4],
    [256, 3, 4],
    [2, 3, 127],
    [3, 2, 128],
    // Some whole blocks of any size up to 128, and a rest: along each axis.
    [131, 2, 3],
    [2, 131, 3],
    // The same along two axes at once.
    [131, 133, 2],
    [SMALL, SMALL, WIDTH],
    [LARGE, LARGE, WIDTH],
  ] as const;
  const square = rng.matrix(4, 4);
  return [
    ...[...sizes, ...sweptSizes(3)].map(([n, m, d]): Case<Input> => ({
      name: `n = ${n}, m = ${m}, d = ${d}`,
      args: inputs(rng, n, m, d),
    })),
    { name: { en: "no queries, five keys", "zh-CN": "没有 query，五个 key" }, args: inputs(rng, 0, 5, 3) },
    { name: { en: "three queries, no keys", "zh-CN": "三个 query，没有 key" }, args: inputs(rng, 3, 0, 4) },
    {
      name: { en: "neither queries nor keys", "zh-CN": "既没有 query，也没有 key" },
      args: inputs(rng, 0, 0, 4),
    },
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 5, 6, 3),
      views: true,
    },
    {
      name: { en: "one object as queries and keys", "zh-CN": "query 和 key 是同一个对象" },
      args: [square, square, rng.matrix(4, 4)],
      same: [0, 1],
    },
    {
      name: { en: "one object as keys and gradient", "zh-CN": "key 和梯度是同一个对象" },
      args: [rng.matrix(4, 4), square, square],
      same: [1, 2],
    },
  ];
}

export function values(rng: Rng): Case<Input>[] {
  const wild = signed(logUniform(1e-6, 1e6));
  const whole = integer(-5, 5);
  const fiveDigits = integer(24_000, 32_000);
  const large = integer(2_000_000, 9_000_000);
  const magnitudes = [
    [1e100, 1e100, 1e100],
    [1e-100, 1e-100, 1e-100],
    [1e100, 1e-100, 1],
    [1e-100, 1e100, 1e-100],
  ] as const;
  const [row, col] = [rng.int(0, 3), rng.int(0, 4)];
  const nearlyEqual = mat(
    [10, 20, 30, 40, 45].map((bits) => 1 + 2 ** -bits),
    [1, 1, 1, 1, 1],
  );
  return [
    ...magnitudes.map(([forQ, forK, forG]): Case<Input> => ({
      name: {
        en: `queries around ${forQ}, keys around ${forK}, G around ${forG}`,
        "zh-CN": `query 在 ${forQ} 左右，key 在 ${forK} 左右，G 在 ${forG} 左右`,
      },
      args: [
        rng.matrix(4, 3, (r) => forQ * r.uniform(0.25, 0.75)),
        rng.matrix(5, 3, (r) => forK * r.pick([-0.5, 0.5, 0.75])),
        rng.matrix(4, 5, (r) => forG * r.uniform(0.25, 0.75)),
      ],
    })),
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [rng.matrix(6, 3, whole), rng.matrix(5, 3, whole), rng.matrix(6, 5, whole)],
    },
    {
      // Products fit into 32 bits, their sums do not.
      name: { en: "whole numbers of 24000 and more", "zh-CN": "不小于 24000 的整数" },
      args: [rng.matrix(8, 2, fiveDigits), rng.matrix(8, 2, fiveDigits), rng.matrix(8, 8, fiveDigits)],
    },
    {
      name: { en: "whole numbers in the millions", "zh-CN": "上百万的整数" },
      args: [rng.matrix(3, 2, large), rng.matrix(4, 2, large), rng.matrix(3, 4, large)],
    },
    {
      name: { en: "magnitudes from 1e-6 to 1e6", "zh-CN": "数量级从 1e-6 到 1e6" },
      args: [rng.matrix(5, 4, wild), rng.matrix(6, 4, wild), rng.matrix(5, 6, wild)],
    },
    { name: { en: "G of zeros", "zh-CN": "G 全为零" }, args: changed(inputs(rng, 3, 4, 2), 2, () => 0) },
    {
      name: { en: "one score counts", "zh-CN": "只有一个分数起作用" },
      args: changed(inputs(rng, 4, 5, 3), 2, (_, i, j) => (i === row && j === col ? -2.5 : 0)),
    },
    {
      name: {
        en: "G with rows that add up to 0, as behind a softmax",
        "zh-CN": "G 每行之和为 0，就像在 softmax 后面",
      },
      args: changed(
        inputs(rng, 4, 6, 3),
        2,
        (_, i, j) => (j % 2 === 0 ? 1 : -1) * (1 + i + Math.floor(j / 2)),
      ),
    },
    {
      name: { en: "a symmetric G", "zh-CN": "对称的 G" },
      args: changed(inputs(rng, 5, 5, 3), 2, (_, i, j) => 1 + i * j - (i + j) / 4),
    },
    {
      name: { en: "a G that changes sign when transposed", "zh-CN": "转置就变号的 G" },
      args: changed(inputs(rng, 5, 5, 3), 2, (_, i, j) => (j - i) * (1 + i + j)),
    },
    {
      name: {
        en: "a NaN in G, zeros in its query and its key",
        "zh-CN": "G 中有 NaN，对应的 query 和 key 中有零",
      },
      args: [mat([1, 0], [2, 3]), mat([0, 4]), mat([NaN], [1])],
    },
    {
      name: {
        en: "a query whose products nearly cancel, down to 2^-45",
        "zh-CN": "一个 query 的乘积几乎抵消，最小只剩 2^-45",
      },
      args: [mat([1, 2, 3, 4, 5]), nearlyEqual, mat([1, -1])],
    },
    {
      name: {
        en: "a key whose products nearly cancel, down to 2^-45",
        "zh-CN": "一个 key 的乘积几乎抵消，最小只剩 2^-45",
      },
      args: [nearlyEqual, mat([1, 2, 3, 4, 5]), mat([1], [-1])],
    },
    {
      name: { en: "1e-100 and 1e100 side by side in G", "zh-CN": "G 中 1e-100 与 1e100 并列" },
      args: [mat([1, 2], [3, 4]), mat([5, 6], [7, 8]), mat([1e100, 0], [0, 1e-100])],
    },
    {
      name: { en: "1e-100 and 1e100 side by side in the keys", "zh-CN": "key 中 1e-100 与 1e100 并列" },
      args: [mat([1, 1], [1, 1]), mat([1e-100, 1e100], [1e100, 1e-100]), mat([1, 0], [0, 1])],
    },
    {
      name: { en: "1e-100 and 1e100 side by side in the queries", "zh-CN": "query 中 1e-100 与 1e100 并列" },
      args: [mat([1e-100, 1e100], [1e100, 1e-100]), mat([1, 1], [1, 1]), mat([1, 0], [0, 1])],
    },
    ...(["first", "last"] as const).map((place): Case<Input> => {
      const [q, k, g] = inputs(rng, 4, 5, 3);
      return {
        name: {
          en: `a NaN in the ${place} place of G`,
          "zh-CN": `G 的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
        },
        args: [q, k, spoilt(g, place, NaN)],
      };
    }),
    {
      name: { en: "G[18, 37] of 20 × 41 is NaN", "zh-CN": "20 × 41 的 G[18, 37] 是 NaN" },
      args: changed(inputs(rng, 20, 41, 3), 2, (x, i, j) => (i === 18 && j === 37 ? NaN : x)),
    },
    {
      name: { en: "a NaN in G", "zh-CN": "G 中有一个 NaN" },
      args: changed(inputs(rng, 4, 5, 3), 2, (x, i, j) => (i === row && j === col ? NaN : x)),
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    { name: { en: "keys wider than queries", "zh-CN": "key 比 query 宽" }, q: [2, 3], k: [4, 5], g: [2, 4] },
    { name: { en: "queries wider than keys", "zh-CN": "query 比 key 宽" }, q: [2, 5], k: [4, 3], g: [2, 4] },
    { name: { en: "G given transposed", "zh-CN": "传入的是转置后的 G" }, q: [2, 3], k: [4, 3], g: [4, 2] },
    { name: { en: "G one row short", "zh-CN": "G 少一行" }, q: [3, 3], k: [4, 3], g: [2, 4] },
    { name: { en: "G one row too high", "zh-CN": "G 多一行" }, q: [3, 3], k: [4, 3], g: [4, 4] },
    { name: { en: "G one column short", "zh-CN": "G 少一列" }, q: [3, 3], k: [4, 3], g: [3, 3] },
    { name: { en: "G one column too wide", "zh-CN": "G 多一列" }, q: [3, 3], k: [4, 3], g: [3, 5] },
    {
      name: { en: "no queries, keys wider", "zh-CN": "没有 query，key 更宽" },
      q: [0, 3],
      k: [4, 5],
      g: [0, 4],
    },
    {
      name: { en: "no keys, queries wider", "zh-CN": "没有 key，query 更宽" },
      q: [2, 5],
      k: [0, 3],
      g: [2, 0],
    },
    {
      name: { en: "neither queries nor keys, widths differ", "zh-CN": "既没有 query 也没有 key，宽度不同" },
      q: [0, 3],
      k: [0, 2],
      g: [0, 0],
    },
    {
      name: {
        en: "neither queries nor keys, G two columns too wide",
        "zh-CN": "没有 query 也没有 key，G 多两列",
      },
      q: [0, 3],
      k: [0, 3],
      g: [0, 2],
    },
    {
      name: { en: "as many numbers in G as needed, in another shape", "zh-CN": "G 的数够了，形状不对" },
      q: [2, 3],
      k: [6, 3],
      g: [3, 4],
    },
  ] as const;
  return sizes.map(({ name, q, k, g }) => ({
    name,
    args: [rng.matrix(q[0], q[1]), rng.matrix(k[0], k[1]), rng.matrix(g[0], g[1])],
    expect: "throws",
  }));
}
