import type { Mistake, Vector } from "innerproduct/spec";
import { norm, normalize } from "innerproduct/core";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, Vector>[] = [
  {
    id: "no-root",
    title: { en: "Divided by the square of the length", "zh-CN": "除以了长度的平方" },
    explanation: {
      en: "a · a is ‖a‖², not ‖a‖. Take the root before you divide.",
      "zh-CN": "a · a 是 ‖a‖²，不是 ‖a‖。先开平方，再去除。",
    },
    anchor: "definition",
    implement: (a) => divided(a, norm(a) ** 2),
  },
  {
    id: "sum-to-one",
    title: { en: "The elements add up to 1, not their squares", "zh-CN": "让元素之和为 1，而不是平方之和" },
    explanation: {
      en: "Dividing by the sum makes shares, as for probabilities. For length 1 the squares must add up to 1: divide by the root of the sum of squares.",
      "zh-CN": "除以总和得到的是占比，像概率那样。要长度为 1，须平方之和为 1：除以平方和的平方根。",
    },
    anchor: "definition",
    implement: (a) =>
      divided(
        a,
        a.reduce((sum, x) => sum + x, 0),
      ),
  },
  {
    id: "magnitudes-to-one",
    title: { en: "Divided by the sum of the magnitudes", "zh-CN": "除以了绝对值之和" },
    explanation: {
      en: "Σ|aᵢ| is another norm. The Euclidean length is the root of the sum of squares.",
      "zh-CN": "Σ|aᵢ| 是另一种范数。欧几里得长度是平方和的平方根。",
    },
    anchor: "definition",
    implement: (a) =>
      divided(
        a,
        a.reduce((sum, x) => sum + Math.abs(x), 0),
      ),
  },
  {
    id: "largest-to-one",
    title: { en: "Divided by the largest element", "zh-CN": "除以了最大的元素" },
    explanation: {
      en: "This makes the largest element 1, and the vector usually longer than 1. It is a good first step: divide the result by its own length next.",
      "zh-CN": "这样最大的元素成了 1，而向量通常比 1 长。作为第一步很好：接下来再除以所得向量自己的长度。",
    },
    anchor: "range",
    implement: (a) => divided(a, largestOf(a)),
  },
  {
    id: "zero-vector-nan",
    title: { en: "A zero vector gave NaN", "zh-CN": "零向量得到了 NaN" },
    explanation: {
      en: "A zero vector has length 0, and 0 / 0 is NaN. It has no direction; by agreement it stays zero: ask before you divide.",
      "zh-CN": "零向量的长度是 0，而 0 / 0 是 NaN。它没有方向，约定仍为零向量：除之前先判断。",
    },
    anchor: "policies",
    implement: (a) => (a.every((x) => x === 0) ? a.map(() => NaN) : normalize(a)),
  },
  {
    id: "nan-lost",
    title: { en: "A NaN among zeros passed for a zero vector", "zh-CN": "零中夹着 NaN 的向量被当成了零向量" },
    explanation: {
      en: "A search for the largest element by `>` never picks a NaN, and NaN is falsy as 0 is. `Math.max` lets it through; `x === 0` tells it from 0.",
      "zh-CN":
        "用 `>` 找最大元素，永远选不中 NaN；而 NaN 和 0 一样被当作假值。`Math.max` 会让 NaN 通过，`x === 0` 能分清它和 0。",
    },
    anchor: "policies",
    implement: (a) => (a.some((x) => x) ? normalize(a) : new Float64Array(a.length)),
  },
  {
    id: "epsilon",
    title: { en: "A small number added to the length", "zh-CN": "长度上加了一个小数" },
    explanation: {
      en: "An epsilon avoids 0 / 0 but makes every other vector shorter than 1, and short ones most of all. Treat the zero vector on its own and divide exactly.",
      "zh-CN":
        "加一个小量能避开 0 / 0，却让其他向量都短于 1，本来就短的尤其严重。零向量单独处理，其余照实去除。",
    },
    anchor: "policies",
    implement: (a) => divided(a, norm(a) + 1e-8),
  },
  {
    id: "in-place",
    title: { en: "a itself was changed", "zh-CN": "改动了 a 本身" },
    explanation: {
      en: "The caller still needs a. Write into a new vector: `a.map(…)` makes one.",
      "zh-CN": "调用者还要用 a。请写入新的向量：`a.map(…)` 就会建一个。",
    },
    anchor: "policies",
    implement(a) {
      a.set(normalize(a));
      return a;
    },
    variants: [
      (a) => {
        if (a.some((x) => x !== 0)) a.set(normalize(a));
        return a;
      },
    ],
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算了" },
    explanation: {
      en: "`Math.fround` and `Float32Array` keep 24 bits of the 53: about seven decimal digits are right. Use ordinary numbers throughout.",
      "zh-CN":
        "`Math.fround` 和 `Float32Array` 只保留 53 位中的 24 位：大约七位十进制数字可信。全程使用普通的数。",
    },
    anchor: "policies",
    implement: (a) => normalize(a).map(Math.fround),
  },
  {
    id: "squares-out-of-range",
    title: { en: "The squares overflowed or vanished", "zh-CN": "平方溢出，或消失了" },
    explanation: {
      en: "Squares of numbers beyond about 1e154 are infinite and those below about 1e-162 are 0. Divide by the largest element first: the direction stays.",
      "zh-CN":
        "大约 1e154 以上的数，平方是无穷；大约 1e-162 以下的数，平方是 0。先除以最大的元素：方向不变。",
    },
    anchor: "range",
    implement: (a) => divided(a, Math.sqrt(a.reduce((sum, x) => sum + x * x, 0))),
  },
];

function divided(a: Vector, by: number): Vector {
  return a.map((x) => (x === 0 && by === 0 ? 0 : x / by));
}

function largestOf(a: Vector): number {
  return a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
