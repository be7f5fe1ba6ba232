import type { Matrix, Mistake } from "innerproduct/spec";
import { attention, matmul, transpose } from "innerproduct/core";
import type { Input } from "./inputs.ts";
import { mapped } from "./inputs.ts";
import { eachDifferentQuery, inOnePass } from "./one-pass.ts";
import { uncheckedLoops } from "./unchecked-loops.ts";

/** Keys at a time, where a mistake depends on it: as the hints say. */
const TILE = 32;

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "not-rescaled",
    title: {
      en: "The maximum grew, and what was summed before stayed as it was",
      "zh-CN": "最大值变大了，先前累加的却没有换算",
    },
    explanation: {
      en: "Earlier exponentials were taken against a smaller maximum. When it grows from m to m′, multiply the sum and the row of the result by e^(m − m′) before anything is added.",
      "zh-CN":
        "先前的指数是相对于较小的最大值取的。最大值从 m 变成 m′ 时，在加上新的项之前，要把和与结果的这一行都乘以 e^(m − m′)。",
    },
    anchor: "rescaling",
    implement: eachDifferentQuery((scores, v) => inOnePass(scores, v, { rescale: "nothing" })),
  },
  {
    id: "only-sum-rescaled",
    title: { en: "Only the sum was rescaled, not the result", "zh-CN": "只换算了和，没有换算结果" },
    explanation: {
      en: "The sum of weights and the weighted sum of values are in the same measure. When the maximum grows, both are multiplied by e^(m − m′).",
      "zh-CN": "权重之和与 value 的加权和用的是同一个尺度。最大值变大时，两者都要乘以 e^(m − m′)。",
    },
    anchor: "rescaling",
    implement: eachDifferentQuery((scores, v) => inOnePass(scores, v, { rescale: "sum" })),
  },
  {
    id: "tiles-averaged",
    title: { en: "Every tile had a softmax of its own", "zh-CN": "每一块各做了一次 softmax" },
    explanation: {
      en: "The results of tiles of 32 keys were averaged as if all tiles weighed the same. A tile with large scores weighs more: sum up unnormalised, against a common maximum, and divide once at the end.",
      "zh-CN":
        "这里把每 32 个 key 一块的结果直接平均，好像各块一样重。分数大的块更重：应当相对于共同的最大值累加，不归一化，最后只除一次。",
    },
    anchor: "tiles",
    implement: eachDifferentQuery((scores, v) => {
      const tiles = Math.ceil(v.rows / TILE);
      const result = new Float64Array(v.cols);
      for (let first = 0; first < v.rows; first += TILE) {
        const end = Math.min(v.rows, first + TILE);
        const part = inOnePass(scores.subarray(first, end), slice(v, first, end));
        part.forEach((x, c) => (result[c] = result[c]! + x / tiles));
      }
      return result;
    }),
  },
  {
    id: "rest-left-out",
    title: { en: "The last, shorter tile was left out", "zh-CN": "漏了最后不满一块的部分" },
    explanation: {
      en: "The number of keys need not be a multiple of the tile. With tiles of 32, the keys behind the last full tile were never looked at: let the last tile end at k.rows.",
      "zh-CN":
        "key 的个数不一定是块长的整数倍。每块 32 个时，最后一整块之后的 key 从没被看过：让最后一块到 k.rows 为止。",
    },
    anchor: "tiles",
    implement: eachDifferentQuery((scores, v) => {
      const end = v.rows - (v.rows % TILE);
      return inOnePass(scores.subarray(0, end), slice(v, 0, end));
    }),
  },
  {
    id: "sum-not-begun-anew",
    title: { en: "The sum went on from query to query", "zh-CN": "和从一个 query 一直累加到下一个" },
    explanation: {
      en: "Every query has a maximum and a sum of its own, which begin at −∞ and 0.",
      "zh-CN": "每个 query 都有自己的最大值和自己的和，分别从 −∞ 和 0 开始。",
    },
    anchor: "rescaling",
    implement(q, k, v) {
      const result = attention(q, k, v);
      const sums = eachDifferentQuery((scores) => {
        const max = scores.reduce((most, score) => Math.max(most, score), -Infinity);
        return Float64Array.of(scores.reduce((sum, score) => sum + Math.exp(score - max), 0));
      })(q, k, v).data;
      let before = 0;
      for (let i = 0; i < q.rows; i++) {
        const share = sums[i]! / (before + sums[i]!);
        for (let c = 0; c < v.cols; c++) result.data[i * v.cols + c] = result.data[i * v.cols + c]! * share;
        before += sums[i]!;
      }
      return result;
    },
  },
  {
    id: "maximum-from-zero",
    title: { en: "The running maximum began at 0", "zh-CN": "滚动的最大值从 0 开始" },
    explanation: {
      en: "When all scores lie below −745, every exponential against 0 vanishes, and 0 / 0 is NaN. Begin at −∞.",
      "zh-CN": "分数全都低于 −745 时，相对于 0 的指数统统消失，0 / 0 就是 NaN。请从 −∞ 开始。",
    },
    anchor: "rescaling",
    implement: eachDifferentQuery((scores, v) => inOnePass(scores, v, { start: 0 })),
  },
  {
    id: "no-maximum",
    title: { en: "No maximum was subtracted", "zh-CN": "没有减去最大值" },
    explanation: {
      en: "One pass without a maximum is easy, and overflows: e^score is infinite beyond 709 and 0 below −745. Keep a running maximum, and rescale.",
      "zh-CN":
        "不减最大值，一遍算完当然容易，但会溢出：分数超过 709，e^score 就是无穷大；低于 −745，就是 0。请记住滚动的最大值，并作换算。",
    },
    anchor: "rescaling",
    implement: eachDifferentQuery((scores, v) => quotient(scores.map(Math.exp), v)),
  },
  {
    id: "no-scale",
    title: { en: "The scores were not divided by √d", "zh-CN": "分数没有除以 √d" },
    explanation: {
      en: "Divide every score by the square root of the width of queries and keys, as attention does.",
      "zh-CN": "与注意力一样，每个分数都要除以 query 和 key 宽度的平方根。",
    },
    anchor: "definition",
    implement: (q, k, v) =>
      attention(
        mapped(q, (x) => x * Math.sqrt(q.cols)),
        k,
        v,
      ),
  },
  {
    id: "zeros-skipped",
    title: { en: "Zeros were skipped, and NaN with them", "zh-CN": "跳过了零，NaN 也跟着丢了" },
    explanation: {
      en: "0 · NaN is NaN. An entry that is skipped because it is 0 hides that something went wrong before.",
      "zh-CN": "0 · NaN 等于 NaN。因为元素是 0 就跳过去，会把前面出过的错掩盖掉。",
    },
    anchor: "policies",
    implement: eachDifferentQuery((scores, v) =>
      inOnePass(scores, v).map((x, c) => (isZeroColumn(v, c) ? 0 : x)),
    ),
    variants: [
      (q, k, v) => {
        const isZero = Array.from({ length: k.cols }, (_, t) => isZeroColumn(k, t));
        const seen = mapped(q, (x, _, t) => (isZero[t] ? 0 : x));
        return attention(seen, k, v);
      },
    ],
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
];

function slice({ cols, data }: Matrix, first: number, end: number): Matrix {
  return { rows: end - first, cols, data: data.subarray(first * cols, end * cols) };
}

function isZeroColumn({ cols, data }: Matrix, col: number): boolean {
  return data.every((x, at) => at % cols !== col || x === 0);
}

/** Σⱼ termⱼ vⱼ / Σⱼ termⱼ. */
function quotient(terms: Float64Array, v: Matrix): Float64Array {
  const sum = terms.reduce((total, term) => total + term, 0);
  return matmul(transpose({ rows: terms.length, cols: 1, data: terms }), v).data.map((x) => x / sum);
}
