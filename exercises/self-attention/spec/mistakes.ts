import type { Matrix, Mistake } from "innerproduct/spec";
import { matmul, selfAttention, softmax, transpose } from "innerproduct/core";
import { mapped } from "./inputs.ts";
import type { Input } from "./inputs.ts";
import { weighted } from "./weigh.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "root-of-token-width",
    title: { en: "The root of the tokens' width", "zh-CN": "对 token 的宽度开了根号" },
    explanation: {
      en: "Scores sum over the width of queries and keys, dₖ = wq.cols. The width of the tokens, x.cols, has no part in it.",
      "zh-CN": "分数是对 query 和 key 的宽度 dₖ = wq.cols 求和的。token 的宽度 x.cols 与它无关。",
    },
    anchor: "width",
    implement: scaledBy((x, wq) => Math.sqrt(wq.cols / x.cols)),
  },
  {
    id: "no-scale",
    title: { en: "The scores were not divided by √dₖ", "zh-CN": "分数没有除以 √dₖ" },
    explanation: {
      en: "Divide every score by the square root of the width of queries and keys before the softmax.",
      "zh-CN": "做 softmax 之前，每个分数都要除以 query 和 key 宽度的平方根。",
    },
    anchor: "definition",
    implement: scaledBy((_, wq) => Math.sqrt(wq.cols)),
  },
  {
    id: "values-are-tokens",
    title: { en: "The tokens themselves were averaged", "zh-CN": "直接对 token 取了平均" },
    explanation: {
      en: "What is averaged are the values, x·wv, not the rows of x.",
      "zh-CN": "取平均的应当是 value，也就是 x·wv，而不是 x 的各行。",
    },
    anchor: "definition",
    implement: (x, wq, wk, wv) => {
      checked(x, wq, wk, wv);
      return weighted(matmul(x, wq), matmul(x, wk), x, softmax);
    },
  },
  {
    id: "queries-for-keys",
    title: { en: "Keys were projected by W_Q as well", "zh-CN": "key 也用 W_Q 投影了" },
    explanation: {
      en: "Queries were compared with queries. Keys are x·wk.",
      "zh-CN": "这里是 query 在和 query 相比。key 应当是 x·wk。",
    },
    anchor: "definition",
    implement: (x, wq, wk, wv) => {
      checked(x, wq, wk, wv);
      return selfAttention(x, wq, wq, wv);
    },
  },
  {
    id: "keys-for-queries",
    title: { en: "Queries and keys changed places", "zh-CN": "query 和 key 对调了" },
    explanation: {
      en: "Row i of the scores belongs to query i: qᵢ = xᵢ·wq against all keys x·wk. With the two changed over, it is what others look for in token i.",
      "zh-CN":
        "分数的第 i 行属于第 i 个 query：qᵢ = xᵢ·wq，与所有 key x·wk 相比。两者对调以后，算的成了别人在第 i 个 token 里找什么。",
    },
    anchor: "definition",
    implement: (x, wq, wk, wv) => selfAttention(x, wk, wq, wv),
  },
  {
    id: "weights-read-transposed",
    title: { en: "The weight matrices were read transposed", "zh-CN": "把权重矩阵当成转置后的来读" },
    explanation: {
      en: "wq has a row for each column of x: element (t, c) is wq.data[t * wq.cols + c]. A layer stored as out × in has them the other way round.",
      "zh-CN":
        "x 有多少列，wq 就有多少行：元素 (t, c) 是 wq.data[t * wq.cols + c]。按 out × in 存放的层正好相反。",
    },
    anchor: "product",
    implement: (x, wq, wk, wv) => {
      checked(x, wq, wk, wv);
      const turned = [wq, wk, wv].map(({ rows, cols, data }) => transpose({ rows: cols, cols: rows, data }));
      return selfAttention(x, turned[0]!, turned[1]!, turned[2]!);
    },
  },
  {
    id: "no-maximum",
    title: { en: "No maximum was subtracted", "zh-CN": "没有减去最大值" },
    explanation: {
      en: "e^score overflows beyond 709 and vanishes below −745. Subtract the largest score of each row before the exponential.",
      "zh-CN": "分数超过 709，e^score 就溢出；低于 −745，它就消失。取指数之前，先减去每一行的最大分数。",
    },
    anchor: "definition",
    implement: (x, wq, wk, wv) =>
      weighted(matmul(x, wq), matmul(x, wk), matmul(x, wv), (row) => normalised(row.map(Math.exp))),
  },
  {
    id: "shapes-not-checked",
    title: { en: "Matrices that do not fit were accepted", "zh-CN": "接受了尺寸不匹配的矩阵" },
    explanation: {
      en: "Throw when a weight matrix has not a row for each column of x, or wq and wk differ in width.",
      "zh-CN": "权重矩阵的行数不等于 x 的列数，或者 wq 与 wk 宽度不同，就要抛出异常。",
    },
    anchor: "policies",
    implement: unlessFitting((x, _, __, wv) => ({
      rows: x.rows,
      cols: wv.cols,
      data: new Float64Array(x.rows * wv.cols).fill(NaN),
    })),
    variants: [readAnyway((_, k) => k.cols), readAnyway((q) => q.cols)],
  },
];

function checked(...input: Input): void {
  if (!fits(...input)) throw new RangeError("these matrices do not fit");
}

function fits(...[x, wq, wk, wv]: Input): boolean {
  return wq.cols === wk.cols && [wq, wk, wv].every(({ rows }) => rows === x.cols);
}

/** Right where the shapes are, and something where they are not. */
function unlessFitting(otherwise: (...input: Input) => Matrix) {
  return (...input: Input): Matrix => (fits(...input) ? selfAttention(...input) : otherwise(...input));
}

/** As many numbers as are asked for, from keys whose rows are so long; beyond the end of the data there is NaN. */
function readAnyway(rowOfKeys: (q: Matrix, k: Matrix) => number) {
  return unlessFitting((x, wq, wk, wv) => {
    const [q, k, v] = [wq, wk, wv].map((w) => matmul(x, read(w, x.cols, w.cols, w.cols)));
    return weighted(q!, read(k!, k!.rows, q!.cols, rowOfKeys(q!, k!)), v!, softmax);
  });
}

function read({ data }: Matrix, rows: number, cols: number, stride: number): Matrix {
  const blank = { rows, cols, data: new Float64Array(rows * cols) };
  return mapped(blank, (_, row, col) => data[row * stride + col] ?? NaN);
}

/** Self-attention with the scores multiplied by a factor that should not be there. */
function scaledBy(factor: (x: Matrix, wq: Matrix) => number) {
  return (x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix =>
    weighted(matmul(x, wq), matmul(x, wk), matmul(x, wv), (row) =>
      softmax(row.map((score) => score * factor(x, wq))),
    );
}

function normalised(terms: Float64Array): Float64Array {
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}
