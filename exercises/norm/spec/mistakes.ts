import type { Mistake, Vector } from "innerproduct/spec";
import { norm } from "innerproduct/core";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, number>[] = [
  {
    id: "no-root",
    title: { en: "The root was not taken", "zh-CN": "没有开平方" },
    explanation: {
      en: "This is a · a, the square of the length. Take its root at the end.",
      "zh-CN": "这是 a · a，即长度的平方。最后还要开平方。",
    },
    anchor: "definition",
    implement: squaresOf,
  },
  {
    id: "sum-of-magnitudes",
    title: { en: "The magnitudes were added", "zh-CN": "把绝对值加起来了" },
    explanation: {
      en: "Σ|aᵢ| is another norm, the way along the axes. The Euclidean norm adds squares and takes the root.",
      "zh-CN": "Σ|aᵢ| 是另一种范数，相当于沿着坐标轴走的路程。欧几里得范数是把平方加起来再开方。",
    },
    anchor: "definition",
    implement: (a) => a.reduce((sum, x) => sum + Math.abs(x), 0),
  },
  {
    id: "largest-magnitude",
    title: { en: "Only the largest element counts", "zh-CN": "只取了最大的元素" },
    explanation: {
      en: "max|aᵢ| is another norm. In the Euclidean norm every element counts, by its square.",
      "zh-CN": "max|aᵢ| 是另一种范数。欧几里得范数里，每个元素都以平方计入。",
    },
    anchor: "definition",
    implement: largestOf,
  },
  {
    id: "root-mean-square",
    title: { en: "Divided by the number of elements", "zh-CN": "除以了元素的个数" },
    explanation: {
      en: "This is the root of the mean of the squares. The length takes the sum, however many elements there are.",
      "zh-CN": "这是平方的平均值再开方。长度要的是平方之和，不论有多少个元素。",
    },
    anchor: "definition",
    implement: (a) => (a.length === 0 ? 0 : Math.sqrt(squaresOf(a) / a.length)),
  },
  {
    id: "signed-sum",
    title: { en: "The sum's root, without squares", "zh-CN": "没有平方，直接对和开方" },
    explanation: {
      en: "Elements of opposite sign cancelled. Square each of them before adding.",
      "zh-CN": "符号相反的元素互相抵消了。先各自平方，再相加。",
    },
    anchor: "definition",
    implement: (a) => Math.sqrt(Math.abs(a.reduce((sum, x) => sum + x, 0))),
  },
  {
    id: "infinity-became-nan",
    title: { en: "An infinite element gave NaN", "zh-CN": "无穷的元素得到了 NaN" },
    explanation: {
      en: "Dividing ∞ by ∞ gives NaN. When the largest element is infinite the length is infinite: return it before you divide.",
      "zh-CN": "∞ 除以 ∞ 得 NaN。最大的元素是无穷时，长度就是无穷：先返回，再谈除法。",
    },
    anchor: "policies",
    implement: (a) => (infinitiesOf(a) > 0 ? NaN : norm(a)),
    // With a scale that grows as elements come, it is the second one that is divided by the first.
    variants: [(a) => (infinitiesOf(a) > 1 ? NaN : norm(a))],
  },
  {
    id: "nan-lost",
    title: { en: "A vector of NaN and zeros passed for zero", "zh-CN": "只含 NaN 和零的向量被当成了零" },
    explanation: {
      en: "A search for the largest element by `>` never picks a NaN. `Math.max` lets it through.",
      "zh-CN": "用 `>` 找最大元素，永远选不中 NaN。`Math.max` 会让它通过。",
    },
    anchor: "policies",
    implement: (a) => (a.every((x) => !(Math.abs(x) > 0)) ? 0 : norm(a)),
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
    implement: (a) => Math.sqrt(squaresOf(a.map(Math.fround))),
    variants: [
      (a) => Math.fround(norm(a)),
      (a) => {
        const size = largestOf(a);
        return size > 0 && size < Infinity
          ? size * Math.sqrt(squaresOf(a.map((x) => Math.fround(x / size))))
          : size;
      },
    ],
  },
  {
    id: "squares-out-of-range",
    title: { en: "The squares overflowed or vanished", "zh-CN": "平方溢出，或消失了" },
    explanation: {
      en: "Squares of numbers beyond about 1e154 are infinite and those below about 1e-162 are 0. Divide by the largest element first and multiply by it at the end.",
      "zh-CN":
        "大约 1e154 以上的数，平方是无穷；大约 1e-162 以下的数，平方是 0。先除以最大的元素，最后再乘回来。",
    },
    anchor: "range",
    implement: (a) => Math.sqrt(squaresOf(a)),
  },
];

function squaresOf(a: Vector): number {
  return a.reduce((sum, x) => sum + x * x, 0);
}

function infinitiesOf(a: Vector): number {
  return a.filter((x) => Math.abs(x) === Infinity).length;
}

function largestOf(a: Vector): number {
  return a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
