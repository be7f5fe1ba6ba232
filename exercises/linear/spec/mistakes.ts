import type { Matrix, Mistake, Vector } from "innerproduct/spec";
import { linear, matmul, scores, transpose } from "innerproduct/core";
import type { Input } from "./inputs.ts";
import { mapped } from "./inputs.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "bias-missing",
    title: { en: "The bias was not added", "zh-CN": "没有加偏置" },
    explanation: {
      en: "These are the products alone. Add b[j] to every number in column j.",
      "zh-CN": "这只是乘积。第 j 列的每个数还要加上 b[j]。",
    },
    anchor: "bias",
    implement: (x, w, b) => linear(x, w, new Float64Array(b.length)),
  },
  {
    id: "bias-by-input",
    title: { en: "The bias went by the input, not by the output", "zh-CN": "偏置按输入取了，没有按输出取" },
    explanation: {
      en: "b has a number for each output, that is for each column of the result: b[j], not b[i].",
      "zh-CN": "b 里每个输出有一个数，也就是结果的每一列有一个：取 b[j]，不是 b[i]。",
    },
    anchor: "bias",
    implement: (x, w, b) => biased(products(x, w, b), (i) => b[i] ?? NaN),
  },
  {
    id: "bias-in-every-term",
    title: { en: "The bias was added once for every term", "zh-CN": "每一项都加了一次偏置" },
    explanation: {
      en: "Inside the innermost loop it is added as often as an input has numbers. Add it once: begin the sum with it, or add it at the end.",
      "zh-CN": "写在最里层的循环里，输入有多少个数，就加了多少次。只加一次：让求和从它开始，或者最后再加。",
    },
    anchor: "bias",
    implement: (x, w, b) => biased(products(x, w, b), (_, j) => x.cols * b[j]!),
  },
  {
    id: "one-bias-for-all",
    title: { en: "The first bias was added everywhere", "zh-CN": "到处加的都是第一个偏置" },
    explanation: {
      en: "Each output has a bias of its own: b[j] belongs to column j.",
      "zh-CN": "每个输出有自己的偏置：b[j] 属于第 j 列。",
    },
    anchor: "bias",
    implement: (x, w, b) => biased(products(x, w, b), () => b[0]!),
  },
  {
    id: "weights-not-transposed",
    title: { en: "X W instead of X Wᵀ", "zh-CN": "算成了 X W，而不是 X Wᵀ" },
    explanation: {
      en: "The weights of output j are row j of w. A plain product of x and w takes columns of w, which mix the weights of different outputs.",
      "zh-CN": "第 j 个输出的权重是 w 的第 j 行。x 与 w 直接相乘，取的是 w 的列，混进了不同输出的权重。",
    },
    anchor: "weights",
    implement: (x, w, b) => biased(matmul(x, w), (_, j) => b[j] ?? NaN),
  },
  {
    id: "weights-read-transposed",
    title: { en: "W was read as if it were transposed", "zh-CN": "把 W 当成转置后的矩阵来读" },
    explanation: {
      en: "w has a row of weights for each output: weight t of output j is w.data[j * w.cols + t]. data[t * w.rows + j] belongs to the transposed matrix.",
      "zh-CN":
        "w 里每个输出占一行：第 j 个输出的第 t 个权重是 w.data[j * w.cols + t]。data[t * w.rows + j] 是转置之后的写法。",
    },
    anchor: "weights",
    implement: (x, w, b) => linear(x, transpose({ rows: w.cols, cols: w.rows, data: w.data }), b),
  },
  {
    id: "transposed-result",
    title: { en: "The result is transposed: outputs by inputs", "zh-CN": "结果转置了：行是输出，列是输入" },
    explanation: {
      en: "Each row of the result holds the outputs for one input: element (i, j) is at i * w.rows + j.",
      "zh-CN": "结果的每一行是一个输入的各个输出：元素 (i, j) 在 i * w.rows + j。",
    },
    anchor: "definition",
    implement: (x, w, b) => transpose(linear(x, w, b)),
  },
  {
    id: "shapes-not-checked",
    title: { en: "Shapes that do not fit were accepted", "zh-CN": "接受了对不上的形状" },
    explanation: {
      en: "Throw when x and w differ in width, and when b has not one number for each row of w.",
      "zh-CN": "x 与 w 宽度不同，或者 b 的个数与 w 的行数不同，都要抛出异常。",
    },
    anchor: "policies",
    implement: (x, w, b) =>
      x.cols === w.cols && b.length === w.rows
        ? linear(x, w, b)
        : { rows: x.rows, cols: w.rows, data: new Float64Array(x.rows * w.rows).fill(NaN) },
  },
];

/** x wᵀ, where the shapes fit. */
function products(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (b.length !== w.rows) throw new RangeError("a bias for each output");
  return scores(x, w);
}

function biased(y: Matrix, bias: (i: number, j: number) => number): Matrix {
  return mapped(y, (value, i, j) => value + bias(i, j));
}
