import type { Matrix, Mistake, Vector } from "innerproduct/spec";
import { cosineScores, matmul, transpose } from "innerproduct/core";
import { mapped } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "dots-instead",
    title: { en: "The lengths were not divided out", "zh-CN": "没有除以长度" },
    explanation: {
      en: "These are the dot products themselves. Divide each by the length of its query and the length of its key.",
      "zh-CN": "这是点积本身。每个点积都要除以它的 query 的长度和 key 的长度。",
    },
    anchor: "purpose",
    implement: scored((dot) => dot),
  },
  {
    id: "scaled-dots",
    title: { en: "Divided by √d, not by the lengths", "zh-CN": "除以了 √d，而不是长度" },
    explanation: {
      en: "The root of the width is the same for every pair: that is how scaled dot-product attention does it. Cosine scores divide by the lengths of the two vectors.",
      "zh-CN": "宽度的平方根对每一对都一样，那是缩放点积注意力的做法。余弦分数要除以两个向量各自的长度。",
    },
    anchor: "purpose",
    implement: (q, k) => mapped(dots(q, k), (x) => x / Math.sqrt(q.cols)),
  },
  {
    id: "keys-not-normalised",
    title: { en: "The keys kept their lengths", "zh-CN": "key 的长度没有除掉" },
    explanation: {
      en: "Only the queries were normalised, so a long key still scores high. Divide by ‖k‖ as well.",
      "zh-CN": "只对 query 做了归一化，长的 key 分数依然高。还要除以 ‖k‖。",
    },
    anchor: "purpose",
    implement: scored((dot, query) => (norm(query) === 0 ? 0 : dot / norm(query))),
  },
  {
    id: "queries-not-normalised",
    title: { en: "The queries kept their lengths", "zh-CN": "query 的长度没有除掉" },
    explanation: {
      en: "Only the keys were normalised. Divide by ‖q‖ as well.",
      "zh-CN": "只对 key 做了归一化。还要除以 ‖q‖。",
    },
    anchor: "purpose",
    implement: scored((dot, _, key) => (norm(key) === 0 ? 0 : dot / norm(key))),
  },
  {
    id: "whole-matrix",
    title: { en: "Divided by the length of the whole matrix", "zh-CN": "除以了整个矩阵的长度" },
    explanation: {
      en: "All numbers of q went into one norm, and all of k into another. Each row is a vector with a length of its own.",
      "zh-CN": "把 q 的所有数算成一个长度，k 的所有数算成另一个。应当每一行是一个向量，各有各的长度。",
    },
    anchor: "rows",
    implement: (q, k) => {
      const lengths = norm(q.data) * norm(k.data);
      return mapped(dots(q, k), (x) => (lengths === 0 ? 0 : clamp(x / lengths)));
    },
  },
  {
    id: "columns-normalised",
    title: { en: "The columns were normalised, not the rows", "zh-CN": "归一化了列，而不是行" },
    explanation: {
      en: "A query is a row: element t of query i is data[i * cols + t]. Its length sums over t, not over i.",
      "zh-CN":
        "一个 query 是一行：第 i 个 query 的第 t 个元素是 data[i * cols + t]。求长度时沿着 t 求和，而不是沿着 i。",
    },
    anchor: "rows",
    implement: (q, k) => mapped(dots(unitColumns(q), unitColumns(k)), clamp),
  },
  {
    id: "zero-row-nan",
    title: { en: "A row of zeros gave NaN", "zh-CN": "零行得到了 NaN" },
    explanation: {
      en: "Its length is 0, and 0 / 0 is NaN. It has no direction, so by agreement it scores 0: ask before you divide.",
      "zh-CN": "它的长度是 0，而 0 / 0 是 NaN。它没有方向，约定分数为 0：除之前先判断。",
    },
    anchor: "policies",
    implement: scored((dot, query, key) => clamp(dot / (norm(query) * norm(key)))),
  },
  {
    id: "epsilon",
    title: { en: "A small number added to the lengths", "zh-CN": "长度上加了一个小数" },
    explanation: {
      en: "An epsilon avoids 0 / 0 but bends every other score, those of short rows most of all. Treat zero rows on their own and divide exactly.",
      "zh-CN": "加一个小量能避开 0 / 0，却让其他分数都走了样，短的行尤其严重。零行单独处理，其余照实去除。",
    },
    anchor: "policies",
    implement: scored((dot, query, key) => clamp(dot / (norm(query) * norm(key) + 1e-8))),
  },
  {
    id: "transposed-result",
    title: { en: "Keys down, queries across", "zh-CN": "key 作行，query 作列" },
    explanation: {
      en: "The result has a row for each query and a column for each key: n × m, with qᵢ · kⱼ in row i.",
      "zh-CN": "结果的每一行对应一个 query，每一列对应一个 key：n × m，第 i 行放的是 qᵢ 的分数。",
    },
    anchor: "statement",
    implement: (q, k) => transpose(cosineScores(q, k)),
  },
  {
    id: "shapes-not-checked",
    title: { en: "Widths that differ were accepted", "zh-CN": "接受了不同的宽度" },
    explanation: {
      en: "A query and a key of different widths have no angle. Compare q.cols and k.cols first and throw.",
      "zh-CN": "宽度不同的 query 和 key 没有夹角可言。先比较 q.cols 和 k.cols，不同就抛出异常。",
    },
    anchor: "policies",
    implement: (q, k) =>
      q.cols === k.cols
        ? cosineScores(q, k)
        : { rows: q.rows, cols: k.rows, data: new Float64Array(q.rows * k.rows) },
  },
  {
    id: "normalised-in-place",
    title: { en: "The rows were normalised in place", "zh-CN": "就地归一化了各行" },
    explanation: {
      en: "Normalising rows before the product is the way to do it, but in a copy: whoever calls the function may still need the lengths.",
      "zh-CN": "先归一化再相乘，路子是对的，但要在副本里做：调用者也许还要用到原来的长度。",
    },
    anchor: "policies",
    implement(q, k) {
      const result = cosineScores(q, k);
      for (const { rows, cols, data } of [q, k]) {
        for (let i = 0; i < rows; i++) {
          const row = data.subarray(i * cols, (i + 1) * cols);
          row.set(unit(row));
        }
      }
      return result;
    },
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算" },
    explanation: {
      en: "Math.fround and Float32Array keep 24 of 53 bits. Use plain numbers and Float64Array throughout.",
      "zh-CN": "Math.fround 和 Float32Array 只留下 53 位中的 24 位。请自始至终使用普通的数和 Float64Array。",
    },
    anchor: "policies",
    implement: (q, k) => cosineScores(mapped(q, Math.fround), mapped(k, Math.fround)),
  },
  {
    id: "squares-out-of-range",
    title: { en: "The squares overflowed or vanished", "zh-CN": "平方溢出，或消失了" },
    explanation: {
      en: "Squares of numbers beyond about 1e154 are infinite and those below about 1e-162 are 0, so the quotient becomes NaN or 0. Divide each row by its largest element first: the direction stays.",
      "zh-CN":
        "大约 1e154 以上的数，平方是无穷；大约 1e-162 以下的数，平方是 0，商就成了 NaN 或 0。先让每一行除以自己最大的元素：方向不变。",
    },
    anchor: "range",
    implement: scored((dot, query, key) =>
      norm(query) === 0 || norm(key) === 0 ? 0 : clamp(dot / (norm(query) * norm(key))),
    ),
  },
  {
    id: "not-clamped",
    title: { en: "A hair beyond ±1", "zh-CN": "比 ±1 超出了一点点" },
    explanation: {
      en: "Rounding can carry the quotient of parallel rows past ±1, which no cosine is. Clamp every score to [−1, 1].",
      "zh-CN": "对平行的行，舍入可能让商越过 ±1，而余弦不会超出这个范围。请把每个分数限制在 [−1, 1] 之内。",
    },
    anchor: "range",
    implement: (q, k) => {
      checked(q, k);
      return dots(mappedRows(q, unit), mappedRows(k, unit));
    },
  },
];

function checked(q: Matrix, k: Matrix): void {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
}

function dots(q: Matrix, k: Matrix): Matrix {
  checked(q, k);
  return matmul(q, transpose(k));
}

/** Every dot product, made into a score by the rows that it belongs to. */
function scored(score: (dot: number, query: Vector, key: Vector) => number) {
  return (q: Matrix, k: Matrix): Matrix =>
    mapped(dots(q, k), (dot, i, j) => score(dot, rowOf(q, i), rowOf(k, j)));
}

function rowOf({ cols, data }: Matrix, i: number): Vector {
  return data.subarray(i * cols, (i + 1) * cols);
}

function mappedRows(a: Matrix, change: (row: Vector) => Vector): Matrix {
  const rows = Array.from({ length: a.rows }, (_, i) => [...change(rowOf(a, i))]);
  return { ...a, data: Float64Array.from(rows.flat()) };
}

function unitColumns(a: Matrix): Matrix {
  return transpose(
    mappedRows(transpose(a), (column) => {
      const length = norm(column);
      return length === 0 ? column : column.map((x) => x / length);
    }),
  );
}

/** Whatever its size, and of length 1 up to rounding. */
function unit(row: Vector): Vector {
  const largest = row.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (largest === 0) return row;
  const divided = row.map((x) => x / largest);
  const length = norm(divided);
  return divided.map((x) => x / length);
}

function norm(row: Vector): number {
  return Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
}

function clamp(x: number): number {
  return Math.max(-1, Math.min(1, x));
}
