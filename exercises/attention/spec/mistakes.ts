import type { Matrix, Mistake } from "innerproduct/spec";
import { attention, transpose } from "innerproduct/core";
import type { Input } from "./inputs.ts";
import { mapped } from "./inputs.ts";
import { aroundFirstValue, narrowArrays, runningMean, uncheckedLoops } from "./mistaken-loops.ts";
import {
  checked,
  exponentials,
  largest,
  normalised,
  softmaxOf,
  total,
  weighted,
  withMaximumOf,
} from "./mistaken-weights.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "no-scale",
    title: { en: "The scores were not divided by √d", "zh-CN": "分数没有除以 √d" },
    explanation: {
      en: "Dot products of width d spread like √d, and a softmax of such scores saturates. Divide every score by the square root of the width of queries and keys.",
      "zh-CN":
        "宽度为 d 的点积，散布的范围像 √d 一样变大，这样的分数会让 softmax 饱和。每个分数都要除以 query 和 key 宽度的平方根。",
    },
    anchor: "scale",
    implement: scaledBy((d) => Math.sqrt(d)),
  },
  {
    id: "divided-by-d",
    title: { en: "The scores were divided by d, not by √d", "zh-CN": "分数除以了 d，而不是 √d" },
    explanation: {
      en: "The variance grows like d, the spread like √d. Divide by Math.sqrt(q.cols).",
      "zh-CN": "方差像 d 一样增长，散布范围像 √d 一样增长。请除以 Math.sqrt(q.cols)。",
    },
    anchor: "scale",
    implement: scaledBy((d) => 1 / Math.sqrt(d)),
  },
  {
    id: "multiplied-by-root",
    title: { en: "The scores were multiplied by √d", "zh-CN": "分数乘上了 √d" },
    explanation: {
      en: "The root makes scores smaller: divide by it.",
      "zh-CN": "这个根号是用来缩小分数的：应当除以它。",
    },
    anchor: "scale",
    implement: scaledBy((d) => d),
  },
  {
    id: "wrong-width",
    title: { en: "The root was taken of the wrong size", "zh-CN": "对错误的尺寸开了根号" },
    explanation: {
      en: "√d is about the width over which a dot product sums: q.cols. The width of V and the number of keys have no part in it.",
      "zh-CN": "√d 指的是点积求和的那个宽度：q.cols。V 的宽度、key 的个数都与它无关。",
    },
    anchor: "scale",
    implement: scaledBy((d, _, dv) => Math.sqrt(d) / Math.sqrt(dv)),
  },
  {
    id: "root-of-keys",
    title: {
      en: "The scores were divided by √m, the number of keys",
      "zh-CN": "分数除以了 √m，也就是 key 的个数",
    },
    explanation: {
      en: "√d is about the width over which a dot product sums: q.cols. How many keys there are has no part in it.",
      "zh-CN": "√d 指的是点积求和的那个宽度：q.cols。有多少个 key 与它无关。",
    },
    anchor: "scale",
    implement: scaledBy((d, m) => Math.sqrt(d) / Math.sqrt(m)),
  },
  {
    id: "scaled-output",
    title: { en: "The output was divided by √d, not the scores", "zh-CN": "除以 √d 的是输出，而不是分数" },
    explanation: {
      en: "The division belongs before the softmax: scores, root, softmax, weighted sum.",
      "zh-CN": "这一步除法在 softmax 之前：分数、根号、softmax、加权求和。",
    },
    anchor: "scale",
    implement: (q, k, v) => {
      const root = Math.sqrt(q.cols);
      return mapped(attention(times(q, root), k, v), (x) => x / root);
    },
  },
  {
    id: "no-maximum",
    title: { en: "No maximum was subtracted", "zh-CN": "没有减去最大值" },
    explanation: {
      en: "e^score overflows beyond 709 and vanishes below −745, and ∞ / ∞ or 0 / 0 is NaN. Subtract the largest score of each row before the exponential.",
      "zh-CN":
        "分数超过 709，e^score 就溢出；低于 −745，它就消失。∞ / ∞ 或 0 / 0 都是 NaN。取指数之前，先减去每一行的最大分数。",
    },
    anchor: "row-maximum",
    implement: (q, k, v) => weighted(q, k, v, (rows) => rows.map((row) => normalised(row.map(Math.exp)))),
  },
  {
    id: "global-maximum",
    title: { en: "One maximum for all rows", "zh-CN": "所有行共用一个最大值" },
    explanation: {
      en: "Queries may score on quite different levels. With the maximum of the whole matrix every exponential of a low row vanishes, and 0 / 0 is NaN. Each row needs its own.",
      "zh-CN":
        "不同的 query，分数的高低可能相差很远。用整个矩阵的最大值，低的那些行里每个指数都会消失，0 / 0 就是 NaN。每一行都要用自己的最大值。",
    },
    anchor: "row-maximum",
    implement: (q, k, v) =>
      weighted(q, k, v, (rows) => {
        const top = Math.max(...rows.map(largest).filter((x) => !Number.isNaN(x)));
        return rows.map((row) => normalised(row.map((score) => Math.exp(score - top))));
      }),
  },
  {
    id: "maximum-overlooked",
    title: { en: "Not every key was looked at for the maximum", "zh-CN": "找最大值时漏看了 key" },
    explanation: {
      en: "The search begins too late, ends too early or leaves out what a block does not fill. Where that key scores far above the rest, its exponential overflows. Look at every score of the row.",
      "zh-CN":
        "查找最大值时开始得太晚、结束得太早，或漏了不满一块的部分。那个 key 的分数若远高于其余，它的指数就会溢出。这一行的每个分数都要看。",
    },
    anchor: "row-maximum",
    implement: withMaximumOf((row) => row.subarray(0, Math.max(1, row.length - 1))),
    variants: [
      withMaximumOf((row) => row.subarray(Math.min(1, row.length - 1))),
      withMaximumOf((row) => row.subarray(0, Math.max(1, row.length - (row.length % 4)))),
    ],
  },
  {
    id: "maximum-from-zero",
    title: { en: "What was subtracted is above every score", "zh-CN": "减去的数比每个分数都大" },
    explanation: {
      en: "The search for the maximum began at 0, or looked at magnitudes. Where all scores lie far below what it found, every exponential vanishes, and 0 / 0 is NaN. Begin at −∞ and compare the scores themselves.",
      "zh-CN":
        "查找最大值时从 0 开始，或者比较的是绝对值。一行的分数若都远低于找到的数，每个指数都会消失，0 / 0 就是 NaN。请从 −∞ 开始，比较分数本身。",
    },
    anchor: "row-maximum",
    implement: withMaximumOf((row) => Float64Array.of(0, ...row)),
    variants: [withMaximumOf((row) => row.map(Math.abs))],
  },
  {
    id: "running-mean",
    title: {
      en: "Values were taken relative to another value",
      "zh-CN": "累加的是 value 与另一个 value 之差",
    },
    explanation: {
      en: "A mean that moves by p · (v − mean), or begins at the first value, carries the rounding of values that hardly count. A small result drowns in it. Add up p · v.",
      "zh-CN":
        "每步移动 p · (v − 均值)，或从第一个 value 出发，都会带上那些几乎不起作用的 value 的舍入误差。结果若很小，就淹没在其中。请累加 p · v。",
    },
    anchor: "steps",
    implement: runningMean,
    variants: [aroundFirstValue],
  },
  {
    id: "columns",
    title: {
      en: "The softmax ran over queries, not over keys",
      "zh-CN": "softmax 沿着 query 的方向做了，而不是沿着 key",
    },
    explanation: {
      en: "Each query shares out one whole among all keys: the weights of a row add up to 1. Here those of a column do.",
      "zh-CN": "每个 query 把一份总量分给所有 key：每一行的权重之和为 1。这里却是每一列之和为 1。",
    },
    anchor: "steps",
    implement: (q, k, v) =>
      weighted(q, k, v, (rows) => turned(turned(rows, k.rows).map(softmaxOf), rows.length)),
  },
  {
    id: "whole-matrix",
    title: { en: "One softmax over the whole score matrix", "zh-CN": "对整个分数矩阵做了一次 softmax" },
    explanation: {
      en: "The weights of all rows together add up to 1 here. Each row on its own has to.",
      "zh-CN": "这里所有行的权重加起来才等于 1。应当是每一行各自等于 1。",
    },
    anchor: "steps",
    implement: (q, k, v) =>
      weighted(q, k, v, (rows) => {
        const top = Math.max(...rows.map(largest));
        const terms = rows.map((row) => row.map((score) => Math.exp(score - top)));
        const sum = terms.reduce((s, row) => s + total(row), 0);
        return terms.map((row) => row.map((term) => term / sum));
      }),
  },
  {
    id: "not-normalised",
    title: { en: "The weights were not divided by their sum", "zh-CN": "权重没有除以总和" },
    explanation: {
      en: "The exponentials of a row have to be divided by their sum, before or after the values are added up.",
      "zh-CN": "每一行的指数都要除以它们的总和，在累加 value 之前或之后都行。",
    },
    anchor: "steps",
    implement: (q, k, v) => weighted(q, k, v, (rows) => rows.map(exponentials)),
  },
  {
    id: "no-softmax",
    title: { en: "There is no softmax", "zh-CN": "没有做 softmax" },
    explanation: {
      en: "The values were weighted by the scores themselves. Scores become weights by a softmax over each row.",
      "zh-CN": "这里直接用分数给 value 加权。分数要先逐行做 softmax，才成为权重。",
    },
    anchor: "steps",
    implement: (q, k, v) => weighted(q, k, v, (rows) => rows),
  },
  {
    id: "mean",
    title: { en: "The plain mean of the values", "zh-CN": "返回了 value 的普通平均" },
    explanation: {
      en: "Every key got the same weight, whatever the query says. The weights come from the scores ⟨q, k⟩.",
      "zh-CN": "不论 query 是什么，每个 key 的权重都一样。权重应当来自分数 ⟨q, k⟩。",
    },
    anchor: "steps",
    implement: (q, k, v) =>
      weighted(q, k, v, (rows) => rows.map((row) => new Float64Array(row.length).fill(1 / row.length))),
  },
  {
    id: "hard",
    title: { en: "Only the best key counts", "zh-CN": "只算了得分最高的 key" },
    explanation: {
      en: "The value of the largest score was copied. Attention is soft: every value takes part, by its weight.",
      "zh-CN": "这里照抄了分数最高的那个 value。注意力是“软”的：每个 value 都按权重参与。",
    },
    anchor: "steps",
    implement: (q, k, v) =>
      weighted(q, k, v, (rows) =>
        rows.map((row) => {
          const winner = row.indexOf(largest(row));
          return row.map((_, j) => Number(j === winner));
        }),
      ),
  },
  {
    id: "causal",
    title: { en: "Later keys were masked", "zh-CN": "遮住了后面的 key" },
    explanation: {
      en: "Query i looked at keys 0 … i only. That is causal attention; here every query sees every key.",
      "zh-CN": "第 i 个 query 只看了第 0 … i 个 key。那是因果注意力；这里每个 query 都看得到所有的 key。",
    },
    anchor: "mask",
    implement: (q, k, v) =>
      weighted(q, k, v, (rows) =>
        rows.map((row, i) => softmaxOf(row.map((score, j) => (j <= i ? score : -Infinity)))),
      ),
  },
  {
    id: "transposed-reading",
    title: { en: "K was read as if it were transposed", "zh-CN": "把 K 当成转置后的矩阵来读" },
    explanation: {
      en: "K has m rows of width d: element t of key j is k.data[j * d + t]. data[t * m + j] belongs to the transposed matrix.",
      "zh-CN":
        "K 有 m 行，每行宽 d：第 j 个 key 的第 t 个元素是 k.data[j * d + t]。data[t * m + j] 是转置之后的写法。",
    },
    anchor: "transpose",
    implement: (q, k, v) => attention(q, transpose({ rows: k.cols, cols: k.rows, data: k.data }), v),
  },
  {
    id: "values-transposed",
    title: { en: "V was read as if it were transposed", "zh-CN": "把 V 当成转置后的矩阵来读" },
    explanation: {
      en: "Element c of value j is v.data[j * v.cols + c].",
      "zh-CN": "第 j 个 value 的第 c 个元素是 v.data[j * v.cols + c]。",
    },
    anchor: "transpose",
    implement: (q, k, v) => attention(q, k, transpose({ rows: v.cols, cols: v.rows, data: v.data })),
  },
  {
    id: "last-key-ignored",
    title: { en: "The last key was left out", "zh-CN": "漏了最后一个 key" },
    explanation: {
      en: "A loop stops one key early. There are k.rows keys, with indices 0 … k.rows − 1.",
      "zh-CN": "循环提前一个 key 停了。一共有 k.rows 个 key，下标是 0 … k.rows − 1。",
    },
    anchor: "steps",
    implement: (q, k, v) => attention(q, withoutLast(k), withoutLast(v)),
  },
  {
    id: "epsilon",
    title: { en: "A small number added to the sum", "zh-CN": "总和里加了一个小数" },
    explanation: {
      en: "After the maximum is subtracted the sum is at least 1: there is no division by zero to avoid, and an epsilon bends every output.",
      "zh-CN": "减去最大值以后，总和至少是 1：没有除以零要防，加一个小量反而让每个输出都走样。",
    },
    anchor: "row-maximum",
    implement: (q, k, v) =>
      weighted(q, k, v, (rows) =>
        rows.map((row) => {
          const terms = exponentials(row);
          const sum = total(terms) + 1e-9;
          return terms.map((term) => term / sum);
        }),
      ),
  },
  {
    id: "nan-hidden",
    title: { en: "A NaN query was hidden", "zh-CN": "把 NaN 的 query 掩盖了" },
    explanation: {
      en: "A NaN in a query says that something went wrong before. Its whole output row must be NaN, and no other.",
      "zh-CN": "query 里的 NaN 说明前面出了问题。它的整行输出都应是 NaN，而且只有这一行。",
    },
    anchor: "policies",
    implement: (q, k, v) =>
      attention(
        mapped(q, (x) => (Number.isNaN(x) ? 0 : x)),
        k,
        v,
      ),
  },
  {
    id: "nan-zero-row",
    title: { en: "A NaN query gave a row of zeros", "zh-CN": "NaN 的 query 得到了一行 0" },
    explanation: {
      en: "A NaN in a query says that something went wrong before. Its whole output row must be NaN, not 0.",
      "zh-CN": "query 里的 NaN 说明前面出了问题。它的整行输出都应是 NaN，而不是 0。",
    },
    anchor: "policies",
    implement: (q, k, v) => mapped(attention(q, k, v), (x) => (Number.isNaN(x) ? 0 : x)),
  },
  {
    id: "nan-everywhere",
    title: { en: "One NaN query spoilt every row", "zh-CN": "一个 NaN 的 query 毁了所有行" },
    explanation: {
      en: "Rows do not depend on each other: only the row of the query with the NaN is NaN. A maximum or a sum over the whole matrix carries it to the others.",
      "zh-CN":
        "各行互不相干：只有含 NaN 的那个 query 的那一行是 NaN。对整个矩阵取最大值或求和，才会把它带到别的行。",
    },
    anchor: "policies",
    implement: (q, k, v) => {
      const spoilt = q.data.some(Number.isNaN);
      return spoilt ? mapped(attention(q, k, v), () => NaN) : attention(q, k, v);
    },
  },
  {
    id: "shapes-not-checked",
    title: { en: "Matrices that do not fit were accepted", "zh-CN": "接受了尺寸不匹配的矩阵" },
    explanation: {
      en: "Throw when q and k differ in width, or k and v in height, before anything is computed.",
      "zh-CN": "q 与 k 宽度不同，或 k 与 v 行数不同，就要在计算之前抛出异常。",
    },
    anchor: "policies",
    implement: (q, k, v) => {
      const fits = q.cols === k.cols && k.rows === v.rows;
      return fits
        ? attention(q, k, v)
        : { rows: q.rows, cols: v.cols, data: new Float64Array(q.rows * v.cols) };
    },
    variants: [uncheckedLoops],
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算" },
    explanation: {
      en: "Math.fround and Float32Array keep 24 of 53 bits. Use plain numbers and Float64Array throughout.",
      "zh-CN": "Math.fround 和 Float32Array 只留下 53 位中的 24 位。请自始至终使用普通的数和 Float64Array。",
    },
    anchor: "policies",
    implement: (q, k, v) => attention(mapped(q, Math.fround), mapped(k, Math.fround), mapped(v, Math.fround)),
    variants: [narrowArrays],
  },
  {
    id: "queries-overwritten",
    title: { en: "The queries were scaled in place", "zh-CN": "就地缩放了 query" },
    explanation: {
      en: "Scaling q before the products is fine, but in a copy: whoever calls attention may still need q.",
      "zh-CN": "在做乘积之前先缩放 q 没有问题，但要在副本里：调用 attention 的人也许还要用 q。",
    },
    anchor: "policies",
    implement: (q, k, v) => {
      const result = attention(q, k, v);
      q.data.forEach((x, i) => (q.data[i] = x / Math.sqrt(q.cols)));
      return result;
    },
    variants: [
      (q, k, v) => {
        checked(q, k, v);
        q.data.forEach((x, i) => (q.data[i] = x / Math.sqrt(q.cols)));
        return attention(times(q, Math.sqrt(q.cols)), k, v);
      },
    ],
  },
];

/** Attention with the scores multiplied by a factor that should not be there. */
function scaledBy(factor: (d: number, m: number, dv: number) => number) {
  return (q: Matrix, k: Matrix, v: Matrix): Matrix =>
    attention(times(q, factor(q.cols, k.rows, v.cols)), k, v);
}

function times(a: Matrix, factor: number): Matrix {
  return mapped(a, (x) => x * factor);
}

function turned(rows: Float64Array[], length: number): Float64Array[] {
  return Array.from({ length }, (_, j) => Float64Array.from(rows, (row) => row[j]!));
}

function withoutLast({ rows, cols, data }: Matrix): Matrix {
  return rows > 1
    ? { rows: rows - 1, cols, data: data.subarray(0, (rows - 1) * cols) }
    : { rows, cols, data };
}
