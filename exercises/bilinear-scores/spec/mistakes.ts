import type { Matrix, Mistake } from "innerproduct/spec";
import { bilinearScores, transpose } from "innerproduct/core";
import { mapped } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "w-transposed",
    title: { en: "W was read as if it were transposed", "zh-CN": "把 W 当成转置后的矩阵来读" },
    explanation: {
      en: "W has a row for each coordinate of a query and a column for each of a key: element (t, u) is w.data[t * w.cols + u]. Read the other way round it computes kᵀWq.",
      "zh-CN":
        "W 的每一行对应 query 的一个分量，每一列对应 key 的一个分量：元素 (t, u) 是 w.data[t * w.cols + u]。反过来读，算的就是 kᵀWq 了。",
    },
    anchor: "sides",
    implement: checked((q, k, w) => {
      const turned = transpose({ rows: w.cols, cols: w.rows, data: w.data });
      return bilinearScores(q, k, turned);
    }),
  },
  {
    id: "w-left-out",
    title: { en: "W has no part in it", "zh-CN": "没有用到 W" },
    explanation: {
      en: "These are plain dot products of queries and keys, as with W = I. Put W between them: qᵀWk.",
      "zh-CN": "这是 query 与 key 的普通点积，相当于 W = I。请把 W 放进它们中间：qᵀWk。",
    },
    anchor: "purpose",
    implement: checked((q, k, w) =>
      bilinearScores(
        q,
        k,
        mapped(w, (_, row, col) => Number(row === col)),
      ),
    ),
  },
  {
    id: "only-diagonal",
    title: { en: "Only the diagonal of W was used", "zh-CN": "只用了 W 的对角线" },
    explanation: {
      en: "With one index for both sides, q_t only ever meets k_t. A bilinear score adds up over all pairs of coordinates, t and u.",
      "zh-CN": "两边共用一个下标，q_t 就只能碰到 k_t。双线性分数要对所有的分量组合 t 和 u 求和。",
    },
    anchor: "purpose",
    implement: checked((q, k, w) =>
      bilinearScores(
        q,
        k,
        mapped(w, (x, row, col) => (row === col ? x : 0)),
      ),
    ),
  },
  {
    id: "scaled",
    title: { en: "Divided by √d", "zh-CN": "多除了 √d" },
    explanation: {
      en: "The root belongs to scaled dot-product attention. A learned W finds its own scale: leave the scores as they are.",
      "zh-CN": "这个根号属于缩放点积注意力。学来的 W 自会找到合适的大小：分数照原样返回。",
    },
    anchor: "purpose",
    implement: checked((q, k, w) => mapped(bilinearScores(q, k, w), (x) => x / Math.sqrt(k.cols))),
  },
  {
    id: "transposed-result",
    title: { en: "Keys down, queries across", "zh-CN": "key 作行，query 作列" },
    explanation: {
      en: "The result has a row for each query and a column for each key: n × m.",
      "zh-CN": "结果的每一行对应一个 query，每一列对应一个 key：n × m。",
    },
    anchor: "statement",
    implement: checked((q, k, w) => transpose(bilinearScores(q, k, w))),
  },
  {
    id: "row-not-begun-anew",
    title: { en: "One query's product was carried into the next", "zh-CN": "上一个 query 的积带进了下一个" },
    explanation: {
      en: "The row qᵢᵀW has to begin with zeros for every query. Here it was kept, so later queries are sums of all before them.",
      "zh-CN": "每个 query 的 qᵢᵀW 都要从零加起。这里没有清零，后面的 query 就成了前面所有 query 之和。",
    },
    anchor: "cost",
    implement: checked((q, k, w) => {
      const running = Float64Array.from(q.data);
      for (let at = q.cols; at < running.length; at++) running[at]! += running[at - q.cols]!;
      return bilinearScores({ ...q, data: running }, k, w);
    }),
  },
  {
    id: "shapes-not-checked",
    title: { en: "A W that does not fit was accepted", "zh-CN": "接受了尺寸不匹配的 W" },
    explanation: {
      en: "W must be as high as queries are wide, and as wide as keys are. Compare both before anything is computed, and throw.",
      "zh-CN": "W 的行数要等于 query 的宽度，列数要等于 key 的宽度。计算之前先比较这两处，不对就抛出异常。",
    },
    anchor: "policies",
    implement: (q, k, w) =>
      w.rows === q.cols && w.cols === k.cols
        ? bilinearScores(q, k, w)
        : { rows: q.rows, cols: k.rows, data: new Float64Array(q.rows * k.rows) },
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算" },
    explanation: {
      en: "Math.fround and Float32Array keep 24 of 53 bits. Use plain numbers and Float64Array throughout.",
      "zh-CN": "Math.fround 和 Float32Array 只留下 53 位中的 24 位。请自始至终使用普通的数和 Float64Array。",
    },
    anchor: "policies",
    implement: checked((q, k, w) =>
      bilinearScores(mapped(q, Math.fround), mapped(k, Math.fround), mapped(w, Math.fround)),
    ),
  },
];

/** With shapes checked as they should be. */
function checked(implement: (q: Matrix, k: Matrix, w: Matrix) => Matrix) {
  return (q: Matrix, k: Matrix, w: Matrix): Matrix => {
    if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w does not fit");
    return implement(q, k, w);
  };
}
