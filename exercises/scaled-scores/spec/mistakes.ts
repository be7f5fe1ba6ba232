import type { Matrix, Mistake } from "innerproduct/spec";
import { scaledScores, transpose } from "innerproduct/core";
import type { Input } from "./inputs.ts";
import { mapped } from "./inputs.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "no-scale",
    title: { en: "The scores were not divided by √d", "zh-CN": "分数没有除以 √d" },
    explanation: {
      en: "These are the dot products themselves. Divide each by the square root of the width of queries and keys.",
      "zh-CN": "这是点积本身。每个点积还要除以 query 和 key 宽度的平方根。",
    },
    anchor: "definition",
    implement: scaledBy((q) => Math.sqrt(q.cols)),
  },
  {
    id: "divided-by-d",
    title: { en: "The scores were divided by d, not by √d", "zh-CN": "分数除以了 d，而不是 √d" },
    explanation: {
      en: "The variance of a dot product grows like d, its spread like √d. Divide by Math.sqrt(q.cols), and only once: queries and keys both divided by √d make a product divided by d.",
      "zh-CN":
        "点积的方差像 d 一样增长，散布范围像 √d 一样增长。请除以 Math.sqrt(q.cols)，而且只除一次：query 和 key 都除以 √d，乘积就除以了 d。",
    },
    anchor: "root",
    implement: scaledBy((q) => 1 / Math.sqrt(q.cols)),
  },
  {
    id: "multiplied-by-root",
    title: { en: "The scores were multiplied by √d", "zh-CN": "分数乘上了 √d" },
    explanation: {
      en: "The root makes scores smaller: divide by it.",
      "zh-CN": "这个根号是用来缩小分数的：应当除以它。",
    },
    anchor: "definition",
    implement: scaledBy((q) => q.cols),
  },
  {
    id: "root-of-keys",
    title: { en: "The root of the number of keys", "zh-CN": "对 key 的个数开了根号" },
    explanation: {
      en: "The root belongs to the width over which a dot product sums: q.cols, not k.rows. How many keys there are does not change the size of one score.",
      "zh-CN": "根号取的是点积求和的那个宽度：q.cols，而不是 k.rows。key 有多少个，并不改变单个分数的大小。",
    },
    anchor: "root",
    implement: scaledBy((q, k) => Math.sqrt(q.cols / Math.max(1, k.rows))),
  },
  {
    id: "transposed-result",
    title: { en: "The result is transposed: keys by queries", "zh-CN": "结果转置了：行是 key，列是 query" },
    explanation: {
      en: "Row i belongs to query i and column j to key j: element (i, j) is at i * k.rows + j. K Qᵀ has them the other way round.",
      "zh-CN":
        "第 i 行属于第 i 个 query，第 j 列属于第 j 个 key：元素 (i, j) 在 i * k.rows + j。K Qᵀ 正好相反。",
    },
    anchor: "transpose",
    implement: (q, k) => scaledScores(k, q),
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
    implement: (q, k) => scaledScores(q, transpose({ rows: k.cols, cols: k.rows, data: k.data })),
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
        mapped(scaledScores(q, k), (x, i) =>
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
    implement: unchecked(() => NaN),
    variants: [unchecked((q, _, j, t) => j * q.cols + t), unchecked((_, k, j, t) => j * k.cols + t)],
  },
];

/** The scores multiplied by a factor that should not be there. */
function scaledBy(factor: (q: Matrix, k: Matrix) => number) {
  return (q: Matrix, k: Matrix): Matrix => mapped(scaledScores(q, k), (x) => x * factor(q, k));
}

/** Keys of the queries' width, element t of key j read from where `place` says; beyond the end of the data there is NaN. */
function unchecked(place: (q: Matrix, k: Matrix, j: number, t: number) => number) {
  return (q: Matrix, k: Matrix): Matrix => {
    if (q.cols === k.cols) return scaledScores(q, k);
    const read = { rows: k.rows, cols: q.cols, data: new Float64Array(k.rows * q.cols) };
    return scaledScores(
      q,
      mapped(read, (_, j, t) => k.data[place(q, k, j, t)] ?? NaN),
    );
  };
}

/** The sums without the products that `skips` leaves out. */
function skipping(skips: (x: number, y: number) => boolean) {
  return (q: Matrix, k: Matrix): Matrix =>
    mapped(scaledScores(q, k), (_, i, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) {
        const [x, y] = [q.data[i * q.cols + t]!, k.data[j * k.cols + t]!];
        if (!skips(x, y)) sum += x * y;
      }
      return sum / Math.sqrt(q.cols);
    });
}
