import { integer, sweptSizes } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, WIDTH, empty, inputs, mapped, mat, spoilt } from "./inputs.ts";
import type { Input } from "./inputs.ts";

const vec = (...elements: number[]): Float64Array => Float64Array.from(elements);

export function examples(): Case<Input>[] {
  return [
    {
      name: { en: "one input, two outputs", "zh-CN": "一个输入，两个输出" },
      args: [mat([1, 2]), mat([3, 4], [5, 6]), vec(1, -1)],
    },
    {
      name: { en: "two inputs, one output", "zh-CN": "两个输入，一个输出" },
      args: [mat([1, 0, 2], [0, 1, 1]), mat([1, 2, 3]), vec(10)],
    },
    {
      name: { en: "inputs of one number", "zh-CN": "输入只有一个数" },
      args: [mat([2], [5]), mat([1], [-1], [0]), vec(0, 0, 7)],
    },
    { name: { en: "no inputs", "zh-CN": "没有输入" }, args: [empty(0, 2), mat([1, 1]), vec(3)] },
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
    [5, 4, 4],
    [2, 8, 8],
    [5, 5, 2],
    [8, 9, 7],
    [9, 8, 9],
    [15, 17, 16],
    [31, 33, 17],
    [2, 33, 33],
    [2, 129, 129],
    [33, 31, 8],
    [2, 3, 1_023],
    [3, 2, 1_024],
    [512, 3, 4],
    [3, 512, 4],
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
  const [both, , bias] = inputs(rng, 5, 5, 4);
  return [
    ...[...sizes, ...sweptSizes(3)].map(([n, m, d]): Case<Input> => ({
      name: `n = ${n}, m = ${m}, d = ${d}`,
      args: inputs(rng, n, m, d),
    })),
    { name: { en: "no inputs, five outputs", "zh-CN": "没有输入，五个输出" }, args: inputs(rng, 0, 5, 3) },
    { name: { en: "five inputs, no outputs", "zh-CN": "五个输入，没有输出" }, args: inputs(rng, 5, 0, 3) },
    { name: { en: "nothing but biases", "zh-CN": "只有偏置" }, args: inputs(rng, 3, 4, 0) },
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
      name: { en: "one object as inputs and weights", "zh-CN": "输入和权重是同一个对象" },
      args: [both, both, bias],
      same: [0, 1],
    },
  ];
}

export function values(rng: Rng): Case<Input>[] {
  const whole = integer(-5, 5);
  const scaled = (forInputs: number, forWeights: number, forBiases: number): Input => {
    const [x, w, b] = inputs(rng, 4, 5, 6);
    return [
      mapped(x, (value) => value * forInputs),
      mapped(w, (value) => value * forWeights),
      b.map((value) => value * forBiases),
    ];
  };
  const [x, w, b] = inputs(rng, 5, 6, 4);
  const [row, col] = [rng.int(0, 3), rng.int(0, 3)];
  const hole = (value: number, i: number, j: number) => (i === row && j === col ? NaN : value);
  const zeros = Array.from({ length: 40 }, () => 0);
  return [
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [rng.matrix(6, 9, whole), rng.matrix(5, 9, whole), rng.vector(5, whole)],
    },
    { name: { en: "no bias", "zh-CN": "没有偏置" }, args: [x, w, new Float64Array(6)] },
    { name: { en: "weights of zeros", "zh-CN": "权重全为零" }, args: [x, mapped(w, () => 0), b] },
    {
      name: { en: "an input of zeros", "zh-CN": "全为零的输入" },
      args: [mapped(x, (value, i) => (i === 2 ? 0 : value)), w, b],
    },
    { name: { en: "large biases", "zh-CN": "很大的偏置" }, args: scaled(1, 1, 1e6) },
    { name: { en: "small biases", "zh-CN": "很小的偏置" }, args: scaled(1, 1, 1e-6) },
    {
      name: { en: "tiny inputs, huge weights", "zh-CN": "输入极小，权重极大" },
      args: scaled(1e-140, 1e140, 1),
    },
    {
      name: { en: "huge inputs, tiny weights", "zh-CN": "输入极大，权重极小" },
      args: scaled(1e140, 1e-140, 1),
    },
    {
      name: { en: "huge inputs of width 300, tiny weights", "zh-CN": "输入极大，宽度为 300，权重极小" },
      args: [
        rng.matrix(2, 300, (r) => 1e140 * r.uniform(0.5, 1)),
        rng.matrix(3, 300, (r) => 1e-140 * r.uniform(0.5, 1)),
        rng.vector(3),
      ],
    },
    {
      name: {
        en: "a bias of 1 beside 2^-44, and the other way round",
        "zh-CN": "偏置 1 旁边是 2^-44，反过来也有",
      },
      args: [mat([1]), mat([2 ** -44], [1]), vec(1, 2 ** -44)],
    },
    {
      name: { en: "a small product behind a large one", "zh-CN": "大的乘积后面有一个小的" },
      args: [mat([1, 2 ** -44], [2 ** -44, 1]), mat([1, 1], [-1, 1]), vec(0, 0)],
    },
    { name: { en: "outputs around 1e120", "zh-CN": "输出在 1e120 左右" }, args: scaled(1e70, 1e50, 1e120) },
    {
      name: { en: "outputs around 1e-120", "zh-CN": "输出在 1e-120 左右" },
      args: scaled(1e-70, 1e-50, 1e-120),
    },
    {
      name: { en: "biases that cancel the products", "zh-CN": "偏置与乘积相互抵消" },
      args: [mat([1e8, 1], [3, 4]), mat([1, 2], [2, -3]), vec(-1e8, -6)],
    },
    {
      name: { en: "products that nearly cancel, down to 2^-45", "zh-CN": "乘积几乎抵消，最小只剩 2^-45" },
      args: [
        mat([1, -1], [-3, 3]),
        mat(...[10, 20, 30, 40, 45].map((bits) => [1 + 2 ** -bits, 1])),
        new Float64Array(5),
      ],
    },
    {
      name: {
        en: "biases that nearly cancel the product, down to 2^-45",
        "zh-CN": "偏置几乎抵消乘积，最小只剩 2^-45",
      },
      args: [
        mat([1]),
        mat(...[10, 20, 30, 40, 45].map((bits) => [1 + 2 ** -bits])),
        new Float64Array(5).fill(-1),
      ],
    },
    {
      name: {
        en: "1e140 opposite zeros, a small product beside",
        "zh-CN": "1e140 对着零，旁边是一个很小的乘积",
      },
      args: [mat([1e140, 1e-140, 0]), mat([0, 1e-100, 1e140]), vec(0)],
    },
    {
      name: { en: "inputs that are large and small by rows", "zh-CN": "输入一行极大，一行极小" },
      args: [mat([1e140, 0], [0, 1e-140]), mat([1e100, 1e-100]), vec(0)],
    },
    {
      name: { en: "a NaN in the inputs, weights are the identity", "zh-CN": "输入中有 NaN，权重是单位矩阵" },
      args: [mat([NaN, 1]), mat([1, 0], [0, 1]), vec(0, 0)],
    },
    {
      name: { en: "a NaN in the weights, inputs are the identity", "zh-CN": "权重中有 NaN，输入是单位矩阵" },
      args: [mat([1, 0], [0, 1]), mat([NaN, 1]), vec(0)],
    },
    {
      name: {
        en: "a NaN in the inputs, weights are a diagonal matrix",
        "zh-CN": "输入中有 NaN，权重是对角矩阵",
      },
      args: [mat([NaN, 1]), mat([2, 0], [0, 3]), vec(0, 0)],
    },
    {
      name: { en: "1e-140 and 1e140 side by side", "zh-CN": "1e-140 与 1e140 并列" },
      args: [mat([1, 0], [0, 1]), mat([1e-140, 1e140], [1e140, 1e-140]), vec(0, 0)],
    },
    {
      name: { en: "outputs around 1e-280, no bias", "zh-CN": "输出在 1e-280 左右，没有偏置" },
      args: scaled(1e-140, 1e-140, 0),
    },
    ...(["first", "last"] as const).map((place): Case<Input> => ({
      name: {
        en: `a NaN in the ${place} place of the inputs`,
        "zh-CN": `输入的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
      },
      args: [spoilt(x, place, NaN), w, b],
    })),
    ...(["first", "last"] as const).map((place): Case<Input> => ({
      name: {
        en: `a NaN in the ${place} place of the weights`,
        "zh-CN": `权重的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
      },
      args: [x, spoilt(w, place, NaN), b],
    })),
    ...(["first", "last"] as const).map((place): Case<Input> => ({
      name: {
        en: `a NaN in the ${place} place of the biases`,
        "zh-CN": `偏置的${place === "first" ? "最前" : "最后"}一个元素是 NaN`,
      },
      args: [x, w, b.with(place === "first" ? 0 : b.length - 1, NaN)],
    })),
    { name: { en: "a NaN in one input", "zh-CN": "一个输入中有 NaN" }, args: [mapped(x, hole), w, b] },
    {
      name: { en: "a NaN in one row of weights", "zh-CN": "一行权重中有 NaN" },
      args: [x, mapped(w, hole), b],
    },
    {
      name: { en: "a NaN opposite a zero", "zh-CN": "NaN 正对着零" },
      args: [mat([NaN, 1], [0, 1]), mat([0, 1], [NaN, 1]), vec(5, 7)],
    },
    {
      name: { en: "40 zeros against a NaN, on both sides", "zh-CN": "40 个零遇上 NaN，两边都有" },
      args: [mat(zeros, zeros.with(20, NaN)), mat(zeros.with(12, NaN), zeros), vec(5, 7)],
    },
    {
      name: { en: "inputs of width 0, a NaN among the biases", "zh-CN": "输入宽度为 0，偏置中有 NaN" },
      args: [empty(2, 0), empty(3, 0), vec(1, NaN, -2)],
    },
    {
      name: { en: "a NaN among the biases", "zh-CN": "偏置中有 NaN" },
      args: [x, w, b.map((value, j) => (j === row ? NaN : value))],
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    { name: { en: "weights wider than inputs", "zh-CN": "权重比输入宽" }, x: [2, 3], w: [4, 5], b: 4 },
    { name: { en: "inputs wider than weights", "zh-CN": "输入比权重宽" }, x: [2, 5], w: [4, 3], b: 4 },
    { name: { en: "weights given transposed", "zh-CN": "传入的是转置后的权重" }, x: [2, 3], w: [3, 4], b: 4 },
    { name: { en: "one bias too few", "zh-CN": "少一个偏置" }, x: [2, 3], w: [4, 3], b: 3 },
    { name: { en: "one bias too many", "zh-CN": "多一个偏置" }, x: [2, 3], w: [4, 3], b: 5 },
    { name: { en: "a bias for each input", "zh-CN": "每个输入一个偏置" }, x: [3, 2], w: [4, 2], b: 3 },
    { name: { en: "one bias for all", "zh-CN": "只有一个偏置" }, x: [3, 2], w: [4, 2], b: 1 },
    {
      name: { en: "neither inputs nor outputs, widths differ", "zh-CN": "没有输入也没有输出，宽度不同" },
      x: [0, 3],
      w: [0, 2],
      b: 0,
    },
    {
      name: { en: "inputs of width 0, one bias too few", "zh-CN": "输入宽度为 0，少一个偏置" },
      x: [2, 0],
      w: [3, 0],
      b: 2,
    },
  ] as const;
  return sizes.map(({ name, x, w, b }) => ({
    name,
    args: [rng.matrix(x[0], x[1]), rng.matrix(w[0], w[1]), rng.vector(b)],
    expect: "throws",
  }));
}
