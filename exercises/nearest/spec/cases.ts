import { integer } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import {
  LARGE,
  SMALL,
  alike,
  clear,
  many,
  matrixOf,
  ofLikeSize,
  search,
  stretched,
  tied,
  vec,
} from "./inputs.ts";
import type { Search } from "./inputs.ts";

const four = matrixOf([
  [0, 1],
  [2, 0],
  [-1, 0],
  [1, 1],
]);

export function examples(): Case<Search>[] {
  return [
    { name: { en: "the best two of four", "zh-CN": "四行里最像的两行" }, args: [vec(1, 0), four, 2] },
    { name: { en: "all four in order", "zh-CN": "四行全部排序" }, args: [vec(1, 0), four, 4] },
    {
      name: { en: "length does not count", "zh-CN": "长度不算数" },
      args: [
        vec(1, 0),
        matrixOf([
          [9, 9],
          [1, 0],
        ]),
        1,
      ],
    },
    {
      name: { en: "equally near: the lower index first", "zh-CN": "一样近：下标小的在前" },
      args: [
        vec(1, 0),
        matrixOf([
          [0, 1],
          [4, 0],
          [1, 0],
        ]),
        2,
      ],
    },
    { name: { en: "none wanted", "zh-CN": "一个也不要" }, args: [vec(1, 0), four, 0] },
    {
      name: { en: "no rows at all", "zh-CN": "一行也没有" },
      args: [vec(1, 2, 3), { rows: 0, cols: 3, data: vec() }, 0],
    },
  ];
}

export function shapes(rng: Rng): Case<Search>[] {
  const sizes: (readonly [rows: number, cols: number, k: number])[] = [
    [1, 2, 1],
    [2, 2, 1],
    [2, 3, 2],
    [3, 2, 3],
    [5, 5, 2],
    [7, 3, 7],
    [8, 8, 3],
    [9, 7, 1],
    [12, 4, 12],
    [15, 16, 5],
    [16, 17, 16],
    [17, 15, 9],
    [31, 9, 4],
    [33, 64, 33],
    [64, 5, 10],
    [65, 31, 64],
    [128, 6, 20],
    // Some whole blocks of any size up to 128, and a rest: along each axis.
    [401, 3, 401],
    [4, 131, 2],
    [...SMALL, 10],
    [...LARGE, 10],
  ];
  return [
    ...sizes.map(([rows, cols, k]): Case<Search> => ({
      name: `m = ${rows}, d = ${cols}, k = ${k}`,
      args: clear(rng, (r) => search(r, rows, cols, k)),
    })),
    // One element per row: towards q, or away from it.
    { name: "d = 1", args: [vec(2), matrixOf([[-4], [8], [-1], [0.5]]), 4] },
    { name: "m = 2000, d = 16, k = 25", ...many(rng, 2_000, 16, 25) },
    {
      name: { en: "views into a larger buffer", "zh-CN": "较大缓冲区中的视图" },
      args: clear(rng, (r) => search(r, 11, 6, 4)),
      views: true,
    },
  ];
}

export function values(rng: Rng): Case<Search>[] {
  const plain = (rows: number, cols: number, k: number) => clear(rng, (r) => search(r, rows, cols, k));
  return [
    ...[1, 3, 6, 12, 24].map((k): Case<Search> => ({
      name: { en: `many equally near, k = ${k}`, "zh-CN": `许多行一样近，k = ${k}` },
      args: tied(rng, 24, k),
    })),
    // More than are sorted at a time, or merged.
    {
      name: { en: "300 rows, many equally near, k = 40", "zh-CN": "300 行，许多一样近，k = 40" },
      args: tied(rng, 300, 40),
    },
    // Products and their sums need more than 32 bits.
    ...[24_000, 2_400_000].map((least): Case<Search> => {
      const whole = integer(least, (4 * least) / 3);
      return {
        name: { en: `whole numbers of ${least} and more`, "zh-CN": `不小于 ${least} 的整数` },
        args: clear(rng, (r) => [r.vector(8, whole), r.matrix(9, 8, whole), 9]),
      };
    }),
    ...[1e-50, 1e-9, 1e9, 1e50].map((scale): Case<Search> => {
      const [q, keys, k] = plain(12, 6, 5);
      return {
        name: { en: `everything around ${scale}`, "zh-CN": `全都在 ${scale} 左右` },
        args: [q.map((x) => x * scale), { ...keys, data: keys.data.map((x) => x * scale) }, k],
      };
    }),
    ...[1e-7, 1e-9, 1e-11, 1e-12, 1e-13].map((gap): Case<Search> => ({
      name: { en: `rows that differ by ${gap}`, "zh-CN": `各行只差 ${gap}` },
      args: clear(rng, (r) => alike(r, 12, 5, gap)),
    })),
    {
      name: { en: "rows of very different lengths", "zh-CN": "长短悬殊的行" },
      args: stretched(plain(20, 6, 20), [1, 1000, 0.001, 30]),
    },
    {
      name: { en: "a zero row between like and unlike ones", "zh-CN": "同向与相背的行之间有一个零行" },
      args: [
        vec(1, 1),
        matrixOf([
          [-1, -3],
          [0, 0],
          [2, 1],
          [-2, -1],
        ]),
        4,
      ],
    },
    {
      name: { en: "a zero row beside perpendicular ones", "zh-CN": "零行与垂直的行并列" },
      args: [
        vec(1, 0, 0),
        matrixOf([
          [0, 0, 3],
          [0, 0, 0],
          [5, 0, 0],
          [0, -1, 0],
        ]),
        3,
      ],
    },
    {
      name: { en: "hardly anything in common, some more than others", "zh-CN": "几乎毫无共同之处，程度各异" },
      args: [
        vec(1, 0),
        matrixOf([
          [1e-20, 1],
          [3e-20, 1],
          [-2e-20, 1],
          [2e-20, 1],
          [-1e-20, 1],
        ]),
        5,
      ],
    },
    {
      name: { en: "cosines of 0 and −0 are equal", "zh-CN": "余弦 0 与 −0 相等" },
      args: [
        vec(1, 0),
        matrixOf([
          [-0, -1],
          [0, 1],
          [-0, -1],
          [0, 2],
        ]),
        4,
      ],
    },
    ...[0, 65, 130].map((at): Case<Search> => ({
      name: {
        en: `rows that differ only in element ${at + 1} of 131`,
        "zh-CN": `各行只有 131 个元素中的第 ${at + 1} 个不同`,
      },
      args: [
        new Float64Array(131).fill(1),
        matrixOf([-1, 3, 1, -3, 0, -2].map((x) => new Float64Array(131).fill(1).with(at, x))),
        6,
      ],
    })),
    { name: { en: "a zero query", "zh-CN": "查询为零向量" }, args: [vec(0, 0, 0), plain(13, 3, 1)[1], 12] },
    {
      name: { en: "all lean away", "zh-CN": "全都相背" },
      args: [
        vec(1, 2, 2),
        matrixOf([
          [-1, -2, -1],
          [-3, -1, 0],
          [-1, -2, -2.5],
          [0, 0, -1],
        ]),
        2,
      ],
    },
    {
      name: { en: "all lean away, only one wanted", "zh-CN": "全都相背，只要一行" },
      args: [
        vec(1, 0),
        matrixOf([
          [-1, 1],
          [-1, 3],
        ]),
        1,
      ],
    },
    {
      name: { en: "a single row, none wanted", "zh-CN": "只有一行，一行也不要" },
      args: [vec(1, 2), matrixOf([[2, 1]]), 0],
    },
    {
      name: { en: "cosines that differ by 3e-10, elements by much", "zh-CN": "余弦只差 3e-10，元素却差很多" },
      args: [
        vec(1, 0, 0),
        matrixOf([
          [0.6000000003, Math.sqrt(1 - 0.6000000003 ** 2), 0],
          [0.6, Math.sqrt(0.32), Math.sqrt(0.32)],
        ]),
        2,
      ],
    },
    {
      // No two are told apart in single precision, and the best come last.
      name: {
        en: "300 rows that single precision takes for equal, k = 3",
        "zh-CN": "300 行，单精度下全都相等，k = 3",
      },
      args: [vec(1, 0), matrixOf(Array.from({ length: 300 }, (_, i) => [1, 2.4e-4 - 4.5e-7 * i])), 3],
    },
    {
      name: { en: "one row copied", "zh-CN": "同一行重复出现" },
      args: [
        vec(1, 1, 0),
        matrixOf([
          [0, 4, 0],
          [4, 0, 0],
          [0, 4, 0],
          [4, 0, 0],
          [1, 1, 0],
        ]),
        4,
      ],
    },
  ];
}

export function errors(rng: Rng): Case<Search>[] {
  const given = (rows: number, cols: number, length: number, k: number): Case<Search> => ({
    name: {
      en: `${rows} rows of ${cols}, a query of ${length}, k = ${k}`,
      "zh-CN": `${rows} 行 ${cols} 列，查询长 ${length}，k = ${k}`,
    },
    args: [rng.vector(length, ofLikeSize), rng.matrix(rows, cols, ofLikeSize), k],
    expect: "throws",
  });
  return [
    given(4, 3, 2, 1),
    given(4, 3, 2, 0),
    given(0, 3, 2, 0),
    given(4, 3, 4, 1),
    given(4, 3, 12, 2),
    given(3, 2, 2, 4),
    given(5, 4, 4, 100),
    given(0, 3, 3, 1),
    given(4, 3, 3, -1),
    given(4, 3, 3, 1.5),
    given(4, 3, 3, 4.5),
    given(4, 3, 3, NaN),
    given(4, 3, 3, Infinity),
    {
      name: { en: "a zero query, one more than there are rows", "zh-CN": "查询为零向量，比行数多要一个" },
      args: [vec(0, 0, 0), rng.matrix(4, 3, ofLikeSize), 5],
      expect: "throws",
    },
  ];
}

export function stability(rng: Rng): Case<Search>[] {
  const plain = () => clear(rng, (r) => search(r, 14, 6, 14));
  const sized = ([forQ, forKeys]: [number, number]): Case<Search> => {
    const [q, keys, k] = plain();
    return {
      name: {
        en: `q around ${forQ}, keys around ${forKeys}`,
        "zh-CN": `q 在 ${forQ} 左右，keys 在 ${forKeys} 左右`,
      },
      args: [q.map((x) => x * forQ), { ...keys, data: keys.data.map((x) => x * forKeys) }, k],
    };
  };
  const sizes: [number, number][] = [
    [1e200, 1],
    [1e-200, 1],
    [1, 1e200],
    [1, 1e-200],
    [1, 1e-161],
    [1e250, 1e250],
    [1e-250, 1e-250],
    [4e299, 1e-290],
  ];
  return [
    ...sizes.map(sized),
    {
      name: { en: "d = 1, around 1e-200", "zh-CN": "d = 1，在 1e-200 左右" },
      args: [vec(1e-200), matrixOf([[-1e-200], [1e-200]]), 1],
    },
    ...[1e-158, 1e-160, 1e-161].map((scale): Case<Search> => ({
      // Of the squares a few digits are left: more than none, and too few for the sixth digit of a cosine.
      name: {
        en: `nearly as near: rows around ${scale} between ordinary ones`,
        "zh-CN": `几乎一样近：普通的行之间夹着 ${scale} 左右的行`,
      },
      args: [
        vec(1, 1),
        matrixOf([
          [1, 1.002],
          [1.13 * scale, 1.13 * scale],
          [1.004, 1],
          [1.37 * scale, 1.371 * scale],
          [1, 1.006],
          [1.59 * scale, 1.59 * 1.005 * scale],
          [1, 1.008],
        ]),
        7,
      ],
    })),
    {
      name: { en: "rows from 1e-300 to 1e300", "zh-CN": "从 1e-300 到 1e300 的行" },
      args: [
        vec(1, 0),
        matrixOf([
          [1, 1],
          [3e-300, 1e-300],
          [2e300, 1e300],
          [1e-300, 2e-300],
          [0, 1],
        ]),
        5,
      ],
    },
    ...[
      [1, 1e-200],
      [1e-300, 1e-30],
    ].map(([size, small]): Case<Search> => ({
      name: {
        en: `${small} in common with a query of ${size}, some more than others`,
        "zh-CN": `与 ${size} 的查询只有 ${small} 的共同之处，有多有少`,
      },
      args: [vec(size!, 0), matrixOf([1, 3, -2, 2, -1].map((times) => [times * small!, 1])), 5],
    })),
    {
      name: {
        en: "rows with −1e200 beside 1, and with 1e±200 that add up to 0",
        "zh-CN": "有的行 −1e200 旁边是 1，有的行 1e±200 之和为 0",
      },
      args: [
        vec(1, 0),
        matrixOf([
          [1, 3],
          [-1e200, 1],
          [1e200, -1e200],
          [2, 1],
          [-1e-200, 1e-200],
          [-3, 1],
        ]),
        6,
      ],
    },
    {
      name: { en: "a magnitude for each row", "zh-CN": "各行数量级不同" },
      args: stretched(plain(), [1e-250, 1, 1e250, 1e-100, 1e100, 1e-170, 1e170]),
    },
    {
      name: { en: "equally near, from 2⁻⁶⁰⁰ to 2⁶⁰⁰", "zh-CN": "一样近，从 2⁻⁶⁰⁰ 到 2⁶⁰⁰" },
      args: stretched(tied(rng, 15, 15), [1, 2 ** 600, 2 ** -600, 2 ** 200]),
    },
  ];
}
