import type { Matrix, Mistake } from "innerproduct/spec";
import { dotGradient, matmul, transpose } from "innerproduct/core";
import { mapped, stacked } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "keys-without-transpose",
    title: { en: "G was not transposed for the keys", "zh-CN": "对 key 求梯度时没有转置 G" },
    explanation: {
      en: "Key j takes part in the scores of column j: ∂L/∂kⱼ = Σᵢ Gᵢⱼqᵢ, with element (i, j) of G at g.data[i * g.cols + j]. Here rows and columns were mixed up.",
      "zh-CN":
        "第 j 个 key 参与的是第 j 列的分数：∂L/∂kⱼ = Σᵢ Gᵢⱼqᵢ，G 的元素 (i, j) 在 g.data[i * g.cols + j]。这里把行和列弄混了。",
    },
    anchor: "shapes",
    implement: checked((q, k, g) =>
      stacked(matmul(g, k), matmul({ rows: g.cols, cols: g.rows, data: g.data }, q)),
    ),
  },
  {
    id: "queries-transposed",
    title: { en: "G was transposed for the queries", "zh-CN": "对 query 求梯度时转置了 G" },
    explanation: {
      en: "Query i takes part in the scores of row i: ∂L/∂qᵢ = Σⱼ Gᵢⱼkⱼ. Here G was read by columns.",
      "zh-CN": "第 i 个 query 参与的是第 i 行的分数：∂L/∂qᵢ = Σⱼ Gᵢⱼkⱼ。这里却按列读了 G。",
    },
    anchor: "shapes",
    implement: checked((q, k, g) => {
      const turned = transpose({ rows: g.cols, cols: g.rows, data: g.data });
      return stacked(matmul(turned, k), matmul(transpose(g), q));
    }),
  },
  {
    id: "halves-exchanged",
    title: { en: "The keys' gradient stands on top", "zh-CN": "key 的梯度放在了上面" },
    explanation: {
      en: "The n rows of ∂L/∂Q come first, then the m rows of ∂L/∂K.",
      "zh-CN": "应当先是 ∂L/∂Q 的 n 行，再是 ∂L/∂K 的 m 行。",
    },
    anchor: "statement",
    implement: checked((q, k, g) => stacked(matmul(transpose(g), q), matmul(g, k))),
  },
  {
    id: "only-queries",
    title: { en: "The gradient of the keys is missing", "zh-CN": "缺了 key 的梯度" },
    explanation: {
      en: "These are the rows of ∂L/∂Q alone. Below them belong those of ∂L/∂K.",
      "zh-CN": "这里只有 ∂L/∂Q 的行。下面还要接上 ∂L/∂K 的行。",
    },
    anchor: "statement",
    implement: checked((_, k, g) => matmul(g, k)),
  },
  {
    id: "not-summed",
    title: { en: "Only the last score counts", "zh-CN": "只算了最后一个分数" },
    explanation: {
      en: "A query takes part in a score with every key. The chain rule adds up what comes back from all of them: += instead of =.",
      "zh-CN": "一个 query 与每个 key 都有一个分数。链式法则要把它们传回来的全部加起来：用 +=，而不是 =。",
    },
    anchor: "chain",
    implement: checked((q, k, g) => stacked(matmul(lastOfRow(g), k), matmul(lastOfRow(transpose(g)), q))),
  },
  {
    id: "own-side",
    title: { en: "Queries got queries, keys got keys", "zh-CN": "query 得到的是 query，key 得到的是 key" },
    explanation: {
      en: "∂(q·k)/∂q is k, not q: each side moves along the other.",
      "zh-CN": "∂(q·k)/∂q 是 k，不是 q：两边都沿着对方移动。",
    },
    anchor: "purpose",
    implement: checked((q, k, g) => stacked(timesRowSums(q, g), timesRowSums(k, transpose(g)))),
  },
  {
    id: "scaled",
    title: { en: "Divided by √d", "zh-CN": "多除了 √d" },
    explanation: {
      en: "S = QKᵀ has no root in it here. In scaled attention the division is a step of its own, with a gradient of its own.",
      "zh-CN": "这里的 S = QKᵀ 里没有根号。在缩放的注意力里，那一步除法另有自己的梯度。",
    },
    anchor: "chain",
    implement: checked((q, k, g) => mapped(dotGradient(q, k, g), (x) => x / Math.sqrt(q.cols))),
  },
  {
    id: "shapes-not-checked",
    title: { en: "Matrices that do not fit were accepted", "zh-CN": "接受了不匹配的矩阵" },
    explanation: {
      en: "q and k must be equally wide, and g has one number for each of their n × m scores. Compare all of it first, and throw.",
      "zh-CN": "q 与 k 要等宽，g 要为 n × m 个分数各备一个数。先全部比较一遍，不对就抛出异常。",
    },
    anchor: "policies",
    implement: (q, k, g) =>
      fits(q, k, g)
        ? dotGradient(q, k, g)
        : { rows: q.rows + k.rows, cols: q.cols, data: new Float64Array((q.rows + k.rows) * q.cols) },
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算" },
    explanation: {
      en: "Math.fround and Float32Array keep 24 of 53 bits. Use plain numbers and Float64Array throughout.",
      "zh-CN": "Math.fround 和 Float32Array 只留下 53 位中的 24 位。请自始至终使用普通的数和 Float64Array。",
    },
    anchor: "policies",
    implement: checked((q, k, g) => mapped(dotGradient(q, k, g), Math.fround)),
  },
];

function fits(q: Matrix, k: Matrix, g: Matrix): boolean {
  return q.cols === k.cols && g.rows === q.rows && g.cols === k.rows;
}

function checked(implement: (q: Matrix, k: Matrix, g: Matrix) => Matrix) {
  return (q: Matrix, k: Matrix, g: Matrix): Matrix => {
    if (!fits(q, k, g)) throw new RangeError("shapes do not fit");
    return implement(q, k, g);
  };
}

/** Zeros but for the last column. */
function lastOfRow(a: Matrix): Matrix {
  return mapped(a, (x, _, col) => (col === a.cols - 1 ? x : 0));
}

/** Every row of a times the sum of the same row of g. */
function timesRowSums(a: Matrix, g: Matrix): Matrix {
  return mapped(a, (x, row) => {
    let sum = 0;
    for (const weight of g.data.subarray(row * g.cols, (row + 1) * g.cols)) sum += weight * x;
    return sum;
  });
}
