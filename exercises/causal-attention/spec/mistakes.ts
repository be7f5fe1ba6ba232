import type { Matrix, Mistake } from "innerproduct/spec";
import { attention, causalAttention, softmax } from "innerproduct/core";
import type { Input } from "./inputs.ts";
import { mapped } from "./inputs.ts";
import { hidden, weighted } from "./weigh.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "no-mask",
    title: { en: "Nothing was masked", "zh-CN": "什么都没有遮住" },
    explanation: {
      en: "Every query saw every key. Query i may see keys 0 … i only: end the loops over keys at i, or set later scores to −∞ before the softmax.",
      "zh-CN":
        "每个 query 都看到了所有的 key。第 i 个 query 只能看第 0 … i 个：让关于 key 的循环到 i 为止，或者在 softmax 之前把后面的分数设为 −∞。",
    },
    anchor: "definition",
    implement: (q, k, v) => weighted(q, k, v, softmax),
  },
  {
    id: "own-key-masked",
    title: { en: "A query did not see its own key", "zh-CN": "query 看不到自己的 key" },
    explanation: {
      en: "The mask begins one key early: j < i instead of j ≤ i. Row 0 then has no key at all.",
      "zh-CN": "掩码早了一个 key：写成了 j < i，应当是 j ≤ i。那样第 0 行就一个 key 也没有了。",
    },
    anchor: "definition",
    implement: (q, k, v) => weighted(q, k, v, (row, i) => softmax(hidden(row, i - 1))),
  },
  {
    id: "mask-reversed",
    title: { en: "Earlier keys were masked, not later ones", "zh-CN": "遮住的是前面的 key，而不是后面的" },
    explanation: {
      en: "Query i saw keys i … n − 1: the mask is on the wrong side of the diagonal. Keep j ≤ i.",
      "zh-CN": "第 i 个 query 看到的是第 i … n − 1 个 key：掩码放在了对角线的另一侧。应保留 j ≤ i。",
    },
    anchor: "definition",
    implement: (q, k, v) =>
      weighted(q, k, v, (row, i) => softmax(row.map((score, j) => (j < i ? -Infinity : score)))),
  },
  {
    id: "masked-by-zero",
    title: { en: "Masked scores were set to 0", "zh-CN": "把遮住的分数设成了 0" },
    explanation: {
      en: "A score of 0 is an ordinary score, and e⁰ = 1 takes its share. A score that takes none is −∞.",
      "zh-CN": "0 是普通的分数，e⁰ = 1 照样分走一份。什么都不分的分数是 −∞。",
    },
    anchor: "mask",
    implement: (q, k, v) => weighted(q, k, v, (row, i) => softmax(hidden(row, i, 0))),
  },
  {
    id: "masked-after-the-softmax",
    title: { en: "Masked after the softmax", "zh-CN": "做完 softmax 才遮住" },
    explanation: {
      en: "The weights of later keys were set to 0 and the others left as they were: they no longer add up to 1. Mask the scores before the softmax.",
      "zh-CN": "后面的 key 的权重设成了 0，其余的没有动：它们加起来不再是 1。要在 softmax 之前遮住分数。",
    },
    anchor: "mask",
    implement: (q, k, v) =>
      weighted(q, k, v, (row, i) => softmax(row).map((weight, j) => (j > i ? 0 : weight))),
  },
  {
    id: "finite-mask",
    title: { en: "The mask is a finite number", "zh-CN": "掩码是一个有限的数" },
    explanation: {
      en: "A finite number such as −1e9 hides a key only while visible scores are far above it. Where they are lower still, the hidden keys win. −∞ is below every score.",
      "zh-CN":
        "像 −1e9 这样有限的数，只有看得见的分数都远高于它，才遮得住。要是它们更低，占上风的就是被遮住的 key。−∞ 低于任何分数。",
    },
    anchor: "mask",
    implement: masked((_, mask) => mask, -1e9),
    variants: [
      ...[-1e4, -1e20, -1e30].map((by) => masked((_, mask) => mask, by)),
      ...[-1e4, -1e9, -1e20, -1e30].map((by) => masked((score, mask) => score + mask, by)),
    ],
  },
  {
    id: "no-scale",
    title: { en: "The scores were not divided by √d", "zh-CN": "分数没有除以 √d" },
    explanation: {
      en: "The mask is right, the scores are not: divide each by the square root of the width of queries and keys.",
      "zh-CN": "掩码是对的，分数不对：每个分数都要除以 query 和 key 宽度的平方根。",
    },
    anchor: "definition",
    implement: (q, k, v) =>
      causalAttention(
        mapped(q, (x) => x * Math.sqrt(q.cols)),
        k,
        v,
      ),
  },
  {
    id: "no-maximum",
    title: { en: "No maximum was subtracted", "zh-CN": "没有减去最大值" },
    explanation: {
      en: "e^score overflows beyond 709 and vanishes below −745. Subtract the largest score that the query may see before the exponential.",
      "zh-CN":
        "分数超过 709，e^score 就溢出；低于 −745，它就消失。取指数之前，先减去这个 query 看得见的最大分数。",
    },
    anchor: "mask",
    implement: (q, k, v) =>
      weighted(q, k, v, (row, i) => normalised(hidden(row, i).map((score) => Math.exp(score)))),
  },
  {
    id: "maximum-from-zero",
    title: { en: "The maximum began at 0", "zh-CN": "最大值从 0 开始" },
    explanation: {
      en: "When all scores that a query may see lie below −745, every exponential against 0 vanishes, and 0 / 0 is NaN. Begin at −∞.",
      "zh-CN": "query 看得见的分数全都低于 −745 时，相对于 0 的指数统统消失，0 / 0 就是 NaN。请从 −∞ 开始。",
    },
    anchor: "mask",
    implement: (q, k, v) =>
      weighted(q, k, v, (row, i) => {
        const seen = hidden(row, i);
        const most = seen.reduce((max, score) => Math.max(max, score), 0);
        return normalised(seen.map((score) => Math.exp(score - most)));
      }),
  },
  {
    id: "shapes-not-checked",
    title: { en: "Matrices that do not fit were accepted", "zh-CN": "接受了尺寸不匹配的矩阵" },
    explanation: {
      en: "Throw when q and k differ in width, or when there is not one query, one key and one value for each token.",
      "zh-CN": "q 与 k 宽度不同，或者 query、key、value 的个数不全相同，就要抛出异常。",
    },
    anchor: "policies",
    implement: (q, k, v) => {
      if (q.rows === k.rows) return causalAttention(q, k, v);
      return q.cols === k.cols && k.rows === v.rows
        ? attention(q, k, v)
        : { rows: q.rows, cols: v.cols, data: new Float64Array(q.rows * v.cols) };
    },
    variants: [whateverFits],
  },
];

/** What becomes of a hidden score under a mask that is a number like others. */
function masked(
  hide: (score: number, mask: number) => number,
  mask: number,
): (q: Matrix, k: Matrix, v: Matrix) => Matrix {
  return (q, k, v) =>
    weighted(q, k, v, (row, i) => softmax(row.map((score, j) => (j <= i ? score : hide(score, mask)))));
}

function normalised(terms: Float64Array): Float64Array {
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}

/** Reads past the end where the shapes say so: what is not there is NaN. */
function whateverFits(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += at(q, i * q.cols + t) * at(k, j * q.cols + t);
      return j <= i ? sum / Math.sqrt(q.cols) : -Infinity;
    });
    const weights = softmax(scores);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c]! += weights[j]! * at(v, j * v.cols + c);
  }
  return { rows: q.rows, cols: v.cols, data };
}

function at({ data }: Matrix, index: number): number {
  return data[index] ?? NaN;
}
