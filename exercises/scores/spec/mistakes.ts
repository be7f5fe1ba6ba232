import type { Matrix, Mistake } from "innerproduct/spec";
import { matmul, scores, transpose } from "innerproduct/core";
import type { Input } from "./inputs.ts";
import { mapped } from "./inputs.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "keys-not-transposed",
    title: { en: "Q K instead of Q Kᵀ", "zh-CN": "算成了 Q K，而不是 Q Kᵀ" },
    explanation: {
      en: "A product of q and k takes columns of k. A column is no key, it is one entry of every key. Multiply row i of q with row j of k.",
      "zh-CN":
        "q 与 k 直接相乘，取的是 k 的列。一列不是一个 key，而是所有 key 的同一个分量。应当用 q 的第 i 行去乘 k 的第 j 行。",
    },
    anchor: "transpose",
    implement: (q, k) => matmul(q, k),
  },
  {
    id: "keys-read-transposed",
    title: { en: "K was read as if it were transposed", "zh-CN": "把 K 当成转置后的矩阵来读" },
    explanation: {
      en: "K has m rows of width d: element t of key j is k.data[j * d + t]. data[t * m + j] belongs to the transposed matrix.",
      "zh-CN":
        "K 有 m 行，每行宽 d：第 j 个 key 的第 t 个元素是 k.data[j * d + t]。data[t * m + j] 是转置之后的写法。",
    },
    anchor: "transpose",
    implement: (q, k) => scores(q, transpose({ rows: k.cols, cols: k.rows, data: k.data })),
  },
  {
    id: "transposed-result",
    title: { en: "The result is transposed: keys by queries", "zh-CN": "结果转置了：行是 key，列是 query" },
    explanation: {
      en: "Row i belongs to query i and column j to key j: element (i, j) is at i * k.rows + j. K Qᵀ has them the other way round.",
      "zh-CN":
        "第 i 行属于第 i 个 query，第 j 列属于第 j 个 key：元素 (i, j) 在 i * k.rows + j。K Qᵀ 正好相反。",
    },
    anchor: "definition",
    implement: (q, k) => scores(k, q),
  },
  {
    id: "already-scaled",
    title: { en: "The scores were divided by √d", "zh-CN": "分数已经除以了 √d" },
    explanation: {
      en: "These are scaled scores. Here the dot products are asked as they are; the root comes later.",
      "zh-CN": "这是缩放后的分数。这里要的是点积本身，根号以后再说。",
    },
    anchor: "no-scale",
    implement: (q, k) => mapped(scores(q, k), (x) => x / Math.sqrt(q.cols)),
    // The root on one side before the products: for d = 0 nothing is multiplied, and nothing becomes NaN.
    variants: [(q, k) => mapped(scores(q, k), (x) => x / Math.sqrt(Math.max(1, q.cols)))],
  },
  {
    id: "matching-pairs-only",
    title: { en: "Each query met only the key of its own row", "zh-CN": "每个 query 只和同一行的 key 相乘" },
    explanation: {
      en: "Every query meets every key: n · m dot products, one in each cell, not only those with i = j.",
      "zh-CN": "每个 query 要和每个 key 相乘：一共 n · m 个点积，每格一个，不只是 i = j 的那些。",
    },
    anchor: "definition",
    implement: (q, k) => mapped(scores(q, k), (x, i, j) => (i === j ? x : 0)),
  },
  {
    id: "zeros-skipped",
    title: { en: "Zeros were skipped, and NaN with them", "zh-CN": "跳过了零，NaN 也跟着丢了" },
    explanation: {
      en: "0 · NaN is NaN. A factor that is skipped because it is 0 hides that something went wrong before.",
      "zh-CN": "0 · NaN 等于 NaN。因为因子是 0 就跳过去，会把前面出过的错掩盖掉。",
    },
    anchor: "policies",
    implement: skipping((x) => x === 0),
    variants: [
      skipping((_, y) => y === 0),
      skipping((x, y) => x === 0 || y === 0),
      // Queries that are zero as a whole.
      (q, k) =>
        mapped(scores(q, k), (x, i) =>
          q.data.subarray(i * q.cols, (i + 1) * q.cols).every((entry) => entry === 0) ? 0 : x,
        ),
    ],
  },
  {
    id: "shapes-not-checked",
    title: { en: "Matrices that do not fit were accepted", "zh-CN": "接受了尺寸不匹配的矩阵" },
    explanation: {
      en: "Throw when q and k differ in width, before anything is computed.",
      "zh-CN": "q 与 k 宽度不同，就要在计算之前抛出异常。",
    },
    anchor: "policies",
    implement: (q, k) =>
      q.cols === k.cols
        ? scores(q, k)
        : { rows: q.rows, cols: k.rows, data: new Float64Array(q.rows * k.rows).fill(NaN) },
    variants: [uncheckedLoops],
  },
];

/** What loops read beyond the end of the data is undefined, and arithmetic makes NaN of it. */
function uncheckedLoops(q: Matrix, k: Matrix): Matrix {
  const data = new Float64Array(q.rows * k.rows);
  return mapped({ rows: q.rows, cols: k.rows, data }, (_, i, j) => {
    let sum = 0;
    for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t]! * k.data[j * k.cols + t]!;
    return sum;
  });
}

/** The sums without the products that `skips` leaves out. */
function skipping(skips: (x: number, y: number) => boolean) {
  return (q: Matrix, k: Matrix): Matrix =>
    mapped(scores(q, k), (_, i, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) {
        const [x, y] = [q.data[i * q.cols + t]!, k.data[j * k.cols + t]!];
        if (!skips(x, y)) sum += x * y;
      }
      return sum;
    });
}
