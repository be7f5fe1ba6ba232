import { integer, sweptSizes } from "innerproduct/spec";
import type { Case, Matrix, Rng, Text } from "innerproduct/spec";
import { LARGE, SMALL, WIDTH, inputs, mapped, mat, none, vec, withShiftedArguments } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    {
      name: { en: "one hidden coordinate", "zh-CN": "只有一个隐藏分量" },
      args: [mat([1]), mat([-1], [0]), mat([2]), mat([2]), vec(3)],
    },
    {
      name: { en: "query and key cancel", "zh-CN": "query 与 key 相互抵消" },
      args: [mat([1, 2]), mat([1]), mat([1, 0], [0, 1]), mat([-1], [-2]), vec(5, 7)],
    },
    {
      name: { en: "two queries, three keys", "zh-CN": "两个 query，三个 key" },
      args: [
        mat([1, 0], [0, 1]),
        mat([1, 1], [0, -1], [2, 0.5]),
        mat([0.5, -1], [1, 0.25], [-0.5, 0.5]),
        mat([1, 0], [-0.5, 0.5], [0.25, 1]),
        vec(1, -2, 3),
      ],
    },
    {
      name: { en: "no queries", "zh-CN": "没有 query" },
      args: [none(2), mat([1, 0]), mat([1, 2]), mat([3, 4]), vec(1)],
    },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1, 1, 1],
    [1, 7, 3, 2, 4],
    [7, 1, 2, 3, 5],
    [2, 3, 5, 7, 1],
    [3, 2, 7, 5, 9],
    [4, 4, 4, 4, 4],
    [3, 3, 3, 3, 3],
    [5, 5, 1, 5, 3],
    [5, 5, 5, 1, 2],
    [8, 9, 7, 16, 17],
    [9, 7, 17, 15, 16],
    [33, 17, 4, 4, 3],
    [17, 33, 4, 4, 3],
    [3, 128, 8, 4, 15],
    [128, 3, 2, 5, 4],
    [2, 3, 128, 31, 4],
    [3, 2, 15, 128, 5],
    [2, 2, 3, 3, 128],
    // Some whole blocks of any size up to 64, and a rest: along each axis.
    [127, 3, 3, 2, 2],
    [3, 127, 2, 3, 2],
    [2, 2, 127, 3, 33],
    [2, 3, 2, 127, 35],
    [2, 2, 3, 2, 127],
    [SMALL, SMALL, WIDTH, WIDTH, WIDTH],
    [LARGE, LARGE, WIDTH, WIDTH, WIDTH],
  ] as const;
  // h runs through 1 … 33 as well, in steps that share no factor with 33.
  const swept = sweptSizes(4).map(([n, m, dq, dk], i) => [n, m, dq, dk, ((10 * i + 3) % 33) + 1] as const);
  const [square] = inputs(rng, 4, 1, 4, 1, 1);
  const other = inputs(rng, 1, 1, 4, 4, 4);
  return [
    ...[...sizes, ...swept].map(([n, m, dq, dk, h]): Case<Input> => ({
      name: `n = ${n}, m = ${m}, d = ${dq}, d′ = ${dk}, h = ${h}`,
      args: inputs(rng, n, m, dq, dk, h),
    })),
    {
      name: { en: "no queries, five keys", "zh-CN": "没有 query，五个 key" },
      args: inputs(rng, 0, 5, 3, 2, 4),
    },
    {
      name: { en: "three queries, no keys", "zh-CN": "三个 query，没有 key" },
      args: inputs(rng, 3, 0, 4, 5, 2),
    },
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 5, 6, 3, 4, 7),
      views: true,
    },
    {
      name: { en: "one object as queries and keys", "zh-CN": "query 和 key 是同一个对象" },
      args: [square, square, other[2], other[3], other[4]],
      same: [0, 1],
    },
    {
      name: { en: "one object as both matrices", "zh-CN": "两个矩阵是同一个对象" },
      args: [square, other[1], other[2], other[2], other[4]],
      same: [2, 3],
    },
  ];
}

/** Arguments of tanh below 100, for which every formula is sound; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  const whole = integer(-2, 2);
  const spoilt = rng.int(0, 3);
  const scaled = (which: 0 | 1 | 2 | 3, factor: number): Input => {
    const input = inputs(rng, 4, 5, 3, 4, 6);
    input[which] = mapped(input[which], (x) => factor * x);
    return input;
  };
  const [q, k, w1, w2, v] = inputs(rng, 4, 4, 3, 3, 5);
  const withNaN = (which: 0 | 1): Input => {
    const input = inputs(rng, 4, 4, 3, 3, 5);
    input[which] = mapped(input[which], (x, row, col) => (row === spoilt && col === 1 ? NaN : x));
    return input;
  };
  return [
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [
        rng.matrix(4, 3, whole),
        rng.matrix(5, 2, whole),
        rng.matrix(4, 3, whole),
        rng.matrix(4, 2, whole),
        rng.vector(4, integer(1, 9)),
      ],
    },
    ...[1e-6, 1e-9, 1e-12, 3e-14].flatMap((factor): Case<Input>[] => [
      {
        name: { en: `queries of about ${factor}`, "zh-CN": `query 在 ${factor} 左右` },
        args: scaled(0, factor),
      },
      { name: { en: `keys of about ${factor}`, "zh-CN": `key 在 ${factor} 左右` }, args: scaled(1, factor) },
    ]),
    { name: { en: "W₁ of zeros", "zh-CN": "W₁ 全为零" }, args: scaled(2, 0) },
    { name: { en: "W₂ of zeros", "zh-CN": "W₂ 全为零" }, args: scaled(3, 0) },
    { name: { en: "half saturated", "zh-CN": "半饱和" }, args: scaled(2, 6) },
    {
      name: { en: "small arguments: nearly linear", "zh-CN": "自变量很小：近乎线性" },
      args: [mapped(q, (x) => 1e-4 * x), mapped(k, (x) => 1e-4 * x), w1, w2, v],
    },
    {
      name: { en: "weights up to 1e6", "zh-CN": "权重高达 1e6" },
      args: [q, k, w1, w2, v.map((x) => 1e6 * x)],
    },
    {
      name: { en: "weights around 1e-20", "zh-CN": "权重在 1e-20 左右" },
      args: [q, k, w1, w2, v.map((x) => 1e-20 * x)],
    },
    {
      name: { en: "weights of zeros but one", "zh-CN": "只有一个权重不为零" },
      args: [q, k, w1, w2, v.map((_, t) => (t === 2 ? 1.5 : 0))],
    },
    {
      name: { en: "where tanh is nearly 1, but not quite", "zh-CN": "tanh 接近 1，但还不是 1" },
      args: [mat([10], [13], [-13], [-17]), mat([0], [2.5], [-3.5], [4]), mat([1]), mat([1]), vec(2)],
    },
    {
      name: { en: "zeros opposite a NaN", "zh-CN": "零正对着 NaN" },
      args: [mat([NaN, 1], [2, 3]), mat([1], [NaN]), mat([0, 1]), mat([0]), vec(0)],
    },
    {
      name: { en: "40 zeros against a NaN, among the queries", "zh-CN": "40 个零遇上 NaN，在 query 一边" },
      args: withLateNaN(0, inputs(rng, 2, 2, 40, 3, 4)),
    },
    {
      name: { en: "40 zeros against a NaN, among the keys", "zh-CN": "40 个零遇上 NaN，在 key 一边" },
      args: withLateNaN(1, inputs(rng, 2, 2, 3, 40, 4)),
    },
    { name: { en: "a NaN in one query", "zh-CN": "一个 query 中有 NaN" }, args: withNaN(0) },
    { name: { en: "a NaN in one key", "zh-CN": "一个 key 中有 NaN" }, args: withNaN(1) },
  ];
}

/** All zeros, on the side of the weights too, but for a NaN behind whole blocks. */
function withLateNaN(which: 0 | 1, input: Input): Input {
  input[which] = mapped(input[which], (_, row, col) => (row === 1 && col === 20 ? NaN : 0));
  input[which + 2] = mapped(input[which + 2] as Matrix, () => 0);
  return input;
}

interface Misfit {
  name: Text;
  n?: number;
  m?: number;
  w1: [rows: number, cols: number];
  w2: [rows: number, cols: number];
  h: number;
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes: Misfit[] = [
    { name: { en: "W₁ too narrow", "zh-CN": "W₁ 太窄" }, w1: [5, 2], w2: [5, 4], h: 5 },
    { name: { en: "W₂ too wide", "zh-CN": "W₂ 太宽" }, w1: [5, 3], w2: [5, 6], h: 5 },
    { name: { en: "W₁ given transposed", "zh-CN": "传入的是转置后的 W₁" }, w1: [3, 5], w2: [5, 4], h: 5 },
    { name: { en: "W₁ and W₂ exchanged", "zh-CN": "W₁ 与 W₂ 传反了" }, w1: [5, 4], w2: [5, 3], h: 5 },
    { name: { en: "W₁ one row short", "zh-CN": "W₁ 少一行" }, w1: [4, 3], w2: [5, 4], h: 5 },
    { name: { en: "W₁ one row too high", "zh-CN": "W₁ 多一行" }, w1: [6, 3], w2: [5, 4], h: 5 },
    { name: { en: "W₂ one row short", "zh-CN": "W₂ 少一行" }, w1: [5, 3], w2: [4, 4], h: 5 },
    { name: { en: "W₂ one row too high", "zh-CN": "W₂ 多一行" }, w1: [5, 3], w2: [6, 4], h: 5 },
    { name: { en: "v too short", "zh-CN": "v 太短" }, w1: [5, 3], w2: [5, 4], h: 4 },
    { name: { en: "v too long", "zh-CN": "v 太长" }, w1: [5, 3], w2: [5, 4], h: 6 },
    {
      name: { en: "no queries, W₁ too narrow", "zh-CN": "没有 query，W₁ 太窄" },
      n: 0,
      w1: [5, 2],
      w2: [5, 4],
      h: 5,
    },
    { name: { en: "no keys, v too long", "zh-CN": "没有 key，v 太长" }, m: 0, w1: [5, 3], w2: [5, 4], h: 6 },
  ];
  return sizes.map(({ name, n = 2, m = 3, w1, w2, h }) => ({
    name,
    args: [
      rng.matrix(n, 3),
      rng.matrix(m, 4),
      rng.matrix(w1[0], w1[1]),
      rng.matrix(w2[0], w2[1]),
      rng.vector(h),
    ],
    expect: "throws",
  }));
}

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [400, -400, 720, -720, 1_000, -1_000, 1e6, -1e6];
  return [
    {
      name: { en: "saturated at both ends", "zh-CN": "两端都饱和" },
      args: [mat([500]), mat([400]), mat([1], [-1]), mat([1], [-1]), vec(2, 5)],
    },
    ...shifts.map((shift): Case<Input> => ({
      name: { en: `arguments around ${shift}`, "zh-CN": `自变量在 ${shift} 左右` },
      args: withShiftedArguments(inputs(rng, 4, 5, 3, 4, 6), () => shift),
    })),
    {
      name: {
        en: "some arguments around 0, others around ±900",
        "zh-CN": "有的自变量在 0 左右，有的在 ±900 左右",
      },
      args: withShiftedArguments(inputs(rng, 4, 5, 3, 4, 9), (t) => 900 * ((t % 3) - 1)),
    },
    {
      name: { en: "arguments up to 1e100", "zh-CN": "自变量高达 1e100" },
      args: withShiftedArguments(inputs(rng, 3, 4, 3, 4, 6), (t) => (t % 2 === 0 ? 1e100 : -1e100)),
    },
    {
      // Where e^x, e^2x, e^-x or e^-2x overflows or vanishes, and on either side of it.
      name: { en: "arguments from ±19 to ±750", "zh-CN": "自变量从 ±19 到 ±750" },
      args: [
        mat(
          ...[19, 40, 350, 354, 356, 360, 372, 374, 700, 709, 711, 720, 744, 750].flatMap((x) => [[x], [-x]]),
        ),
        mat([0]),
        mat([1]),
        mat([1]),
        vec(3),
      ],
    },
    {
      name: { en: "large parts that cancel", "zh-CN": "很大的两部分相互抵消" },
      args: [mat([1_000, 1]), mat([1_000, 1]), mat([1, 0.25]), mat([-1, 0.5]), vec(2)],
    },
  ];
}
