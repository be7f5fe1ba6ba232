import type { Matrix, Mistake } from "innerproduct/spec";
import { attention, matmul, scaledScores, transpose } from "innerproduct/core";
import type { Input } from "./inputs.ts";
import { mapped } from "./inputs.ts";
import { aroundFirstValue, runningMean } from "./moving-means.ts";
import { uncheckedLoops } from "./unchecked-loops.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "odd-width",
    title: { en: "The last number of an odd width was left out", "zh-CN": "宽度为奇数时漏了最后一个数" },
    explanation: {
      en: "A loop that takes two numbers at a time stops before the last one when d is odd. Finish with a step for what is left over.",
      "zh-CN": "一次取两个数的循环，在 d 为奇数时，到最后一个之前就停了。循环之后，把剩下的补上一步。",
    },
    anchor: "remainders",
    implement: withScores((q, k) => {
      const even = q.cols - (q.cols % 2);
      const scores = matmul(leftColumns(q, even), transpose(leftColumns(k, even)));
      return mapped(scores, (x) => x / Math.sqrt(q.cols));
    }),
  },
  {
    id: "odd-key",
    title: {
      en: "The last of an odd number of keys was left out",
      "zh-CN": "key 的个数为奇数时漏了最后一个",
    },
    explanation: {
      en: "Keys are taken two at a time, and the one without a partner is forgotten. Let it be its own partner, or give it a step of its own.",
      "zh-CN": "key 是两个两个取的，落单的那个被忘了。让它和自己配对，或者单独补上一步。",
    },
    anchor: "remainders",
    implement(q, k, v) {
      checked(q, k, v);
      const even = k.rows - (k.rows % 2);
      if (even > 0) return attention(q, topRows(k, even), topRows(v, even));
      return mapped(attention(q, k, v), () => NaN);
    },
  },
  {
    id: "approximate-exponential",
    title: { en: "The exponential is an approximation", "zh-CN": "指数函数用了近似" },
    explanation: {
      en: "(1 + x/1024)^1024 is quick to compute, and off by one per cent at x = −5. Math.exp is right to nearly the last digit; a faster exponential has to be, too.",
      "zh-CN":
        "(1 + x/1024)^1024 算起来快，可是 x = −5 时就差百分之一。Math.exp 几乎到最后一位都对；更快的指数函数也得做到这样。",
    },
    anchor: "exact",
    implement: withWeights((row) => row.map((gap) => (gap < -1_024 ? 0 : (1 + gap / 1_024) ** 1_024))),
  },
  {
    id: "small-weights-skipped",
    title: { en: "Keys with small weights were skipped", "zh-CN": "跳过了权重小的 key" },
    explanation: {
      en: "Weights below a millionth of the largest, or less, were taken for 0. They are small, not nothing: under a large value, even e⁻³⁰⁰ counts.",
      "zh-CN":
        "不到最大权重百万分之一（或更小）的，被当成了 0。它们小，但不是没有：value 很大时，连 e⁻³⁰⁰ 也起作用。",
    },
    anchor: "exact",
    implement: withWeights((row) => row.map((gap) => (Math.exp(gap) < 1e-6 ? 0 : Math.exp(gap)))),
    variants: [-40, -100, -500].map((least) =>
      withWeights((row) => row.map((gap) => (gap < least ? 0 : Math.exp(gap)))),
    ),
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算" },
    explanation: {
      en: "Float32Array halves the memory and keeps 24 of 53 bits. Use plain numbers and Float64Array throughout.",
      "zh-CN": "Float32Array 省一半内存，却只留下 53 位中的 24 位。请自始至终使用普通的数和 Float64Array。",
    },
    anchor: "exact",
    implement: (q, k, v) => attention(mapped(q, Math.fround), mapped(k, Math.fround), mapped(v, Math.fround)),
  },
  {
    id: "one-maximum",
    title: { en: "One maximum for all rows", "zh-CN": "所有行共用一个最大值" },
    explanation: {
      en: "One pass over the whole matrix finds one maximum. With it every exponential of a row with low scores vanishes, and 0 / 0 is NaN. Each row needs its own.",
      "zh-CN":
        "把整个矩阵过一遍，只得到一个最大值。用它的话，分数低的那一行里每个指数都会消失，0 / 0 就是 NaN。每一行都要用自己的最大值。",
    },
    anchor: "exact",
    implement(q, k, v) {
      checked(q, k, v);
      const scores = scaledScores(q, k);
      const top = scores.data.reduce((most, x) => (x > most ? x : most), -Infinity);
      return mixed(
        mapped(scores, (score) => Math.exp(score - top)),
        v,
      );
    },
  },
  {
    id: "maximum-overlooked",
    title: { en: "Not every key was looked at for the maximum", "zh-CN": "找最大值时漏看了 key" },
    explanation: {
      en: "The search begins too late, ends too early or leaves out what a block does not fill. Where that key scores far above the rest, its exponential overflows. Look at every score of the row.",
      "zh-CN":
        "查找最大值时开始得太晚、结束得太早，或漏了不满一块的部分。那个 key 的分数若远高于其余，它的指数就会溢出。这一行的每个分数都要看。",
    },
    anchor: "remainders",
    implement: withMaximumOf((row) => row.subarray(0, Math.max(1, row.length - 1))),
    variants: [
      withMaximumOf((row) => row.subarray(Math.min(1, row.length - 1))),
      withMaximumOf((row) => row.subarray(0, Math.max(1, row.length - (row.length % 4)))),
    ],
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
    anchor: "exact",
    implement: runningMean,
    variants: [aroundFirstValue],
  },
  {
    id: "queries-overwritten",
    title: { en: "The queries were scaled in place", "zh-CN": "就地缩放了 query" },
    explanation: {
      en: "Scaling q once instead of every score saves time, but do it in a copy: whoever calls may still need q.",
      "zh-CN": "把 q 缩放一次，不必缩放每个分数，确实省时间，但要在副本里做：调用者也许还要用 q。",
    },
    anchor: "policies",
    implement(q, k, v) {
      const result = attention(q, k, v);
      q.data.forEach((x, i) => (q.data[i] = x / Math.sqrt(q.cols)));
      return result;
    },
    variants: [
      (q, k, v) => {
        checked(q, k, v);
        const root = Math.sqrt(q.cols);
        q.data.forEach((x, i) => (q.data[i] = x / root));
        return attention(
          mapped(q, (x) => x * root),
          k,
          v,
        );
      },
    ],
  },
  {
    id: "shapes-not-checked",
    title: { en: "Matrices that do not fit were accepted", "zh-CN": "接受了尺寸不匹配的矩阵" },
    explanation: {
      en: "Throw when q and k differ in width, or k and v in height. Two comparisons take no time.",
      "zh-CN": "q 与 k 宽度不同，或 k 与 v 行数不同，就要抛出异常。两次比较花不了时间。",
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

function checked(q: Matrix, k: Matrix, v: Matrix): void {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("these matrices do not fit");
}

/** Attention with other scores. */
function withScores(score: (q: Matrix, k: Matrix) => Matrix) {
  return (q: Matrix, k: Matrix, v: Matrix): Matrix => {
    checked(q, k, v);
    return mixed(
      eachRow(score(q, k), (row) => gapsOf(row).map((gap) => Math.exp(gap))),
      v,
    );
  };
}

/** Attention with other unnormalised weights, made of how far each score lies below the largest of its row. */
function withWeights(weigh: (gaps: Float64Array) => Float64Array) {
  return (q: Matrix, k: Matrix, v: Matrix): Matrix => {
    checked(q, k, v);
    return mixed(
      eachRow(scaledScores(q, k), (row) => weigh(gapsOf(row))),
      v,
    );
  };
}

/** The largest of some scores of a row is subtracted from all of them. */
function withMaximumOf(looked: (row: Float64Array) => Float64Array) {
  return (q: Matrix, k: Matrix, v: Matrix): Matrix => {
    checked(q, k, v);
    const weights = eachRow(scaledScores(q, k), (row) => {
      const top = looked(row).reduce((most, score) => Math.max(most, score), -Infinity);
      return row.map((score) => Math.exp(score - top));
    });
    return mixed(weights, v);
  };
}

function gapsOf(row: Float64Array): Float64Array {
  const top = row.reduce((most, score) => Math.max(most, score), -Infinity);
  return row.map((score) => score - top);
}

function eachRow(a: Matrix, change: (row: Float64Array) => Float64Array): Matrix {
  const rows = Array.from({ length: a.rows }, (_, i) => [
    ...change(a.data.subarray(i * a.cols, (i + 1) * a.cols)),
  ]);
  return { ...a, data: Float64Array.from(rows.flat()) };
}

/** Rows of v averaged with unnormalised weights. */
function mixed(weights: Matrix, v: Matrix): Matrix {
  const sums = Array.from({ length: weights.rows }, (_, i) =>
    weights.data.subarray(i * weights.cols, (i + 1) * weights.cols).reduce((sum, x) => sum + x, 0),
  );
  return matmul(
    mapped(weights, (x, row) => x / sums[row]!),
    v,
  );
}

function leftColumns(a: Matrix, cols: number): Matrix {
  return {
    rows: a.rows,
    cols,
    data: Float64Array.from({ length: a.rows * cols }, (_, i) => {
      const row = Math.floor(i / cols);
      return a.data[row * a.cols + (i - row * cols)]!;
    }),
  };
}

function topRows({ cols, data }: Matrix, rows: number): Matrix {
  return { rows, cols, data: data.subarray(0, rows * cols) };
}
