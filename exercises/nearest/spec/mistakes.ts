import type { Matrix, Mistake, Vector } from "innerproduct/spec";
import { cosine, distance, dot, nearest } from "innerproduct/core";
import { rowsOf } from "./inputs.ts";
import type { Search } from "./inputs.ts";

export const mistakes: Mistake<Search, Vector>[] = [
  {
    id: "dot-product",
    title: { en: "Ranked by the dot product", "zh-CN": "按点积排序了" },
    explanation: {
      en: "Long rows won because they are long. Divide each dot product by the length of its row.",
      "zh-CN": "长的行因为长而胜出。每个点积都要除以该行的长度。",
    },
    anchor: "length",
    implement: checked((q, keys, k) =>
      best(
        rowsOf(keys).map((row) => dot(q, row)),
        k,
      ),
    ),
  },
  {
    id: "euclidean",
    title: { en: "Ranked by Euclidean distance", "zh-CN": "按欧氏距离排序了" },
    explanation: {
      en: "The distance counts lengths as well: a long row of the same direction is far away. Rank by the cosine.",
      "zh-CN": "欧氏距离把长度也算在内：方向相同而很长的行，离得很远。应当按余弦排序。",
    },
    anchor: "length",
    implement: checked((q, keys, k) =>
      best(
        rowsOf(keys).map((row) => -distance(q, row)),
        k,
      ),
    ),
    variants: [
      ranked((q, row) => -row.reduce((sum, x, i) => sum + (q[i]! - x) ** 2, 0)),
      ranked((q, row) => -row.reduce((length, x, i) => Math.hypot(length, q[i]! - x), 0)),
    ],
  },
  {
    id: "worst-first",
    title: { en: "The least alike came first", "zh-CN": "最不像的排在了前面" },
    explanation: {
      en: "The order is ascending. The largest cosine belongs first: exchange the two in the comparison.",
      "zh-CN": "这是升序。余弦最大的应当在最前：把比较函数里的两者对调。",
    },
    anchor: "definition",
    implement: checked((q, keys, k) =>
      best(
        similarities(q, keys).map((x) => -x),
        k,
      ),
    ),
  },
  {
    id: "similarities",
    title: { en: "Cosines instead of indices", "zh-CN": "返回了余弦，而不是下标" },
    explanation: {
      en: "Asked is which rows are nearest, not how near. Return their indices, counted from 0.",
      "zh-CN": "要的是哪些行最近，而不是有多近。请返回它们的下标，从 0 数起。",
    },
    anchor: "definition",
    implement: checked((q, keys, k) => nearest(q, keys, k).map((i) => similarities(q, keys)[i]!)),
  },
  {
    id: "from-one",
    title: { en: "Indices counted from 1", "zh-CN": "下标从 1 数起了" },
    explanation: {
      en: "The first row is row 0, as in every array.",
      "zh-CN": "第一行是第 0 行，和任何数组一样。",
    },
    anchor: "definition",
    implement: checked((q, keys, k) => nearest(q, keys, k).map((i) => i + 1)),
  },
  {
    id: "in-row-order",
    title: { en: "The right rows, not in order of likeness", "zh-CN": "行找对了，但没有按相似程度排" },
    explanation: {
      en: "The k nearest rows were returned by rising index. The nearest belongs first.",
      "zh-CN": "最近的 k 行按下标从小到大返回了。最近的应当在最前。",
    },
    anchor: "definition",
    implement: checked((q, keys, k) => nearest(q, keys, k).sort()),
  },
  {
    id: "opposite-counts",
    title: { en: "Opposite rows counted as alike", "zh-CN": "相反的行被当成了相像" },
    explanation: {
      en: "The sign of the cosine was lost. A row that points the other way has cosine −1 and comes last.",
      "zh-CN": "余弦丢了符号。指向相反的行余弦为 −1，应当排在最后。",
    },
    anchor: "definition",
    implement: checked((q, keys, k) => best(similarities(q, keys).map(Math.abs), k)),
  },
  {
    id: "last-tie-first",
    title: { en: "Of equal rows the higher index came first", "zh-CN": "并列时下标大的排在了前面" },
    explanation: {
      en: "A row that is only as near as one found before must not displace it: compare with `>`, not with `>=`, or sort and do not reverse.",
      "zh-CN":
        "只是一样近的行，不应当挤掉先找到的：用 `>` 比较，不用 `>=`；或者直接降序排，不要升序排完再反转。",
    },
    anchor: "ties",
    implement: checked((q, keys, k) => {
      const found = similarities(q, keys);
      const order = [...found.keys()].sort((i, j) => found[j]! - found[i]! || j - i);
      return Float64Array.from(order.slice(0, k));
    }),
  },
  {
    id: "zero-row-last",
    title: { en: "A zero row came last", "zh-CN": "全零的行排在了最后" },
    explanation: {
      en: "A zero row has cosine 0 by agreement, which is more than that of rows that lean away from the query.",
      "zh-CN": "约定全零的行余弦为 0，比与查询相背的行要大。",
    },
    anchor: "policies",
    implement: checked((q, keys, k) => {
      const isZero = rowsOf(keys).map((row) => row.every((x) => x === 0));
      return best(
        similarities(q, keys).map((x, i) => (isZero[i] ? -Infinity : x)),
        k,
      );
    }),
  },
  {
    id: "k-not-checked",
    title: { en: "A k that does not fit was accepted", "zh-CN": "接受了不合要求的 k" },
    explanation: {
      en: "There are no k rows to find, and the caller relies on getting k. Throw when k is not a whole number from 0 to the number of rows.",
      "zh-CN": "没有 k 行可找，而调用者指望得到 k 个。k 不是从 0 到行数之间的整数时，应当抛出异常。",
    },
    anchor: "policies",
    implement(q, keys, k) {
      if (q.length !== keys.cols) throw new RangeError("shapes differ");
      return best(similarities(q, keys), k);
    },
    variants: [
      (q, keys, k) => {
        if (q.length !== keys.cols) throw new RangeError("shapes differ");
        // From −1 on `slice` counts from the end.
        return best(similarities(q, keys), keys.rows).slice(0, k);
      },
    ],
  },
  {
    id: "squares-out-of-range",
    title: { en: "The squares overflowed or vanished", "zh-CN": "平方溢出，或消失了" },
    explanation: {
      en: "Squares of numbers beyond about 1e154 are infinite and those below about 1e-162 are 0. Divide each row by its largest element first: the direction stays.",
      "zh-CN":
        "大约 1e154 以上的数，平方是无穷；大约 1e-162 以下的数，平方是 0。先让每一行除以自己最大的元素：方向不变。",
    },
    anchor: "range",
    implement: checked((q, keys, k) => {
      const plain = rowsOf(keys).map((row) => {
        const lengths = Math.sqrt(dot(q, q)) * Math.sqrt(dot(row, row));
        return lengths === 0 ? 0 : dot(q, row) / lengths;
      });
      return best(plain, k);
    }),
    variants: [
      ranked((q, row) => {
        const squares = inOrder(row, row);
        return squares === 0 ? 0 : inOrder(q, row) / Math.sqrt(squares);
      }),
    ],
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算了" },
    explanation: {
      en: "`Math.fround` and `Float32Array` keep 24 bits of the 53, so rows that differ behind the seventh digit became equal. Use ordinary numbers throughout.",
      "zh-CN":
        "`Math.fround` 和 `Float32Array` 只保留 53 位中的 24 位，第七位数字之后才有差别的行就成了相等。全程使用普通的数。",
    },
    anchor: "policies",
    // Rounding nothing but the cosines is left out: where it fails, any coarse rounding gives the same ties.
    implement: ranked((q, row) => cosine(q.map(Math.fround), row.map(Math.fround))),
    variants: [
      ranked((q, row) => Math.fround(cosine(q.map(Math.fround), row.map(Math.fround)))),
      ranked((q, row) => cosine(divided(q).map(Math.fround), divided(row).map(Math.fround))),
    ],
  },
];

function checked(implement: (q: Vector, keys: Matrix, k: number) => Vector) {
  return (q: Vector, keys: Matrix, k: number): Vector => {
    if (q.length !== keys.cols) throw new RangeError("shapes differ");
    if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("no such k");
    return implement(q, keys, k);
  };
}

/** By what a row says of q, the most first. */
function ranked(likeness: (q: Vector, row: Vector) => number) {
  return checked((q, keys, k) =>
    best(
      rowsOf(keys).map((row) => likeness(q, row)),
      k,
    ),
  );
}

/** From left to right, as most write it: what overflows then leaves the same wreckage. */
function inOrder(a: Vector, b: Vector): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

function similarities(q: Vector, keys: Matrix): number[] {
  return rowsOf(keys).map((row) => cosine(q, row));
}

/** Indices of the k largest, the largest first, of equal ones the lower index first. */
function best(found: readonly number[], k: number): Vector {
  const order = [...found.keys()].sort((i, j) => found[j]! - found[i]!);
  return Float64Array.from(order.slice(0, Math.max(0, k)));
}

function divided(v: Vector): Vector {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return v.map((x) => x / (largest || 1));
}
