import type { Mistake, Vector } from "innerproduct/spec";
import { cosine } from "innerproduct/core";
import { dot } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export const mistakes: Mistake<Pair, number>[] = [
  {
    id: "dot-instead",
    title: { en: "The lengths were not divided out", "zh-CN": "没有除以长度" },
    explanation: {
      en: "This is the dot product itself. Divide it by the lengths of both vectors, ‖a‖ and ‖b‖.",
      "zh-CN": "这是点积本身。要把它除以两个向量的长度 ‖a‖ 和 ‖b‖。",
    },
    anchor: "definition",
    implement: checked((a, b) => dot(a, b)),
  },
  {
    id: "one-norm-missing",
    title: { en: "Only a's length was divided out", "zh-CN": "只除以了 a 的长度" },
    explanation: {
      en: "a · b / ‖a‖ is the length of b's projection on a. For the cosine divide by ‖b‖ as well.",
      "zh-CN": "a · b / ‖a‖ 是 b 在 a 上的投影长度。要得到余弦，还得除以 ‖b‖。",
    },
    anchor: "definition",
    implement: unlessZero((a, b) => clamp(dot(a, b) / norm(a))),
  },
  {
    id: "squared-norms",
    title: { en: "Divided by the squares of the lengths", "zh-CN": "除以了长度的平方" },
    explanation: {
      en: "a · a is ‖a‖², not ‖a‖. Take the square roots before you divide.",
      "zh-CN": "a · a 是 ‖a‖²，不是 ‖a‖。先开平方，再去除。",
    },
    anchor: "definition",
    implement: unlessZero((a, b) => clamp(dot(a, b) / (dot(a, a) * dot(b, b)))),
  },
  {
    id: "zero-vector-nan",
    title: { en: "A zero vector gave NaN", "zh-CN": "零向量得到了 NaN" },
    explanation: {
      en: "A zero vector has length 0, and 0 / 0 is NaN. It has no direction, so by agreement its cosine with anything is 0: ask before you divide.",
      "zh-CN": "零向量的长度是 0，而 0 / 0 是 NaN。它没有方向，约定它与任何向量的余弦都是 0：除之前先判断。",
    },
    anchor: "policies",
    implement: checked((a, b) => clamp(dot(a, b) / (norm(a) * norm(b)))),
  },
  {
    id: "epsilon",
    title: {
      en: "A small number keeps the denominator away from 0",
      "zh-CN": "用一个小数让分母避开 0",
    },
    explanation: {
      en: "An epsilon, added or as a floor, avoids 0 / 0 but bends the answers of short vectors: their cosine is as good as that of long ones. Treat the zero vector on its own and divide exactly.",
      "zh-CN":
        "小量无论是加上去还是当作下限，都能避开 0 / 0，却让短向量的答案走了样；短向量的余弦和长向量的一样有意义。零向量单独处理，其余照实去除。",
    },
    anchor: "clamp",
    implement: withEpsilon(1e-8),
    variants: [
      ...[1e-6, 1e-7, 1e-9, 1e-10, 1e-12].map(withEpsilon),
      ...[1e-6, 1e-8, 1e-12].flatMap((floor) => [
        checked((a, b) => clamp(dot(a, b) / Math.max(norm(a) * norm(b), floor))),
        checked((a, b) => clamp(dot(a, b) / (Math.max(norm(a), floor) * Math.max(norm(b), floor)))),
      ]),
    ],
  },
  {
    id: "angle",
    title: { en: "The angle, not its cosine", "zh-CN": "返回了角度，而不是余弦" },
    explanation: {
      en: "acos turns the cosine into the angle in radians. Leave it out: the cosine itself is asked.",
      "zh-CN": "acos 把余弦变成了弧度制的角。去掉它：要的就是余弦本身。",
    },
    anchor: "definition",
    implement: checked((a, b) => Math.acos(cosine(a, b))),
    variants: [unlessZero((a, b) => Math.acos(cosine(a, b)))],
  },
  {
    id: "distance",
    title: { en: "The cosine distance, not the similarity", "zh-CN": "返回了余弦距离，而不是相似度" },
    explanation: {
      en: "1 − cos θ grows as the vectors differ. Similarity is cos θ: 1 for the same direction.",
      "zh-CN": "1 − cos θ 随两向量差异增大而增大。相似度是 cos θ：同向时为 1。",
    },
    anchor: "definition",
    implement: checked((a, b) => 1 - cosine(a, b)),
    variants: [unlessZero((a, b) => 1 - cosine(a, b))],
  },
  {
    id: "negative-lost",
    title: { en: "Negative cosines became 0", "zh-CN": "负的余弦变成了 0" },
    explanation: {
      en: "Vectors that lean against each other have a negative cosine, down to −1. The lower end of the clamp is −1, not 0.",
      "zh-CN": "彼此相背的向量余弦为负，最小到 −1。截断的下限是 −1，不是 0。",
    },
    anchor: "clamp",
    implement: checked((a, b) => Math.max(0, cosine(a, b))),
  },
  {
    id: "correlation",
    title: { en: "The means were subtracted first", "zh-CN": "先减去了平均值" },
    explanation: {
      en: "The cosine of the centred vectors is Pearson's correlation. The cosine takes the vectors as they are, measured from the origin.",
      "zh-CN": "去掉均值之后的余弦是皮尔逊相关系数。余弦用的是原来的向量，从原点量起。",
    },
    anchor: "definition",
    implement: checked((a, b) => cosine(centred(a), centred(b))),
  },
  {
    id: "length-not-checked",
    title: { en: "Vectors of different lengths were accepted", "zh-CN": "接受了长度不同的向量" },
    explanation: {
      en: "Only as many coordinates as the shorter vector has were used. Compare the lengths first and throw when they differ.",
      "zh-CN": "只用了较短向量那么多个坐标。先比较长度，不同就抛出异常。",
    },
    anchor: "policies",
    implement: (a, b) => cosine(a.slice(0, b.length), b.slice(0, a.length)),
  },
  {
    id: "nan-became-zero",
    title: { en: "NaN or infinity was taken for no direction", "zh-CN": "把 NaN 或无穷当成了没有方向" },
    explanation: {
      en: "When a number is unknown or infinite the cosine is unknown, NaN. Only a true zero vector gives 0: test for it, instead of replacing NaN at the end.",
      "zh-CN":
        "数未知或无穷时，余弦也未知，应为 NaN。只有真正的零向量才得 0：直接判断零向量，而不是最后把 NaN 换掉。",
    },
    anchor: "policies",
    implement: checked((a, b) => cosine(a, b) || 0),
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算了" },
    explanation: {
      en: "`Math.fround` and `Float32Array` keep 24 bits of the 53: about seven decimal digits are right and the rest is noise. Use ordinary numbers throughout.",
      "zh-CN":
        "`Math.fround` 和 `Float32Array` 只保留 53 位中的 24 位：大约七位十进制数字可信，其余是噪声。全程使用普通的数。",
    },
    anchor: "policies",
    implement: checked((a, b) => cosine(a.map(Math.fround), b.map(Math.fround))),
  },
  {
    id: "squares-out-of-range",
    title: { en: "The squares overflowed or vanished", "zh-CN": "平方溢出，或消失了" },
    explanation: {
      en: "Squares of numbers beyond about 1e154 are infinite and those below about 1e-162 are 0, so the quotient becomes NaN or 0. Divide each vector by its largest element first: the direction stays.",
      "zh-CN":
        "大约 1e154 以上的数，平方是无穷；大约 1e-162 以下的数，平方是 0，商就成了 NaN 或 0。先让每个向量除以自己最大的元素：方向不变。",
    },
    anchor: "range",
    implement: unlessZero((a, b) => clamp(dot(a, b) / (norm(a) * norm(b)))),
    variants: [unlessZeroSquares((a, b) => clamp(dot(a, b) / (norm(a) * norm(b))))],
  },
  {
    id: "product-of-squares-out-of-range",
    title: {
      en: "The product of the squared lengths overflowed or vanished",
      "zh-CN": "长度平方的乘积溢出，或消失了",
    },
    explanation: {
      en: "‖a‖²‖b‖² under one root leaves the range of doubles from elements around 1e77 on, and below 1e-81. Divide each vector by its largest element first: the direction stays.",
      "zh-CN":
        "把 ‖a‖²‖b‖² 放在同一个根号下，元素到 1e77 左右、或小于 1e-81 左右就超出双精度的范围了。先让每个向量除以自己最大的元素：方向不变。",
    },
    anchor: "range",
    implement: unlessZero((a, b) => clamp(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)))),
    variants: [unlessZeroSquares((a, b) => clamp(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))))],
  },
  {
    id: "scaled-by-another",
    title: { en: "Divided by an element that is not the largest", "zh-CN": "除以的元素不是最大的" },
    explanation: {
      en: "After the division no element may be above 1, or its square overflows all the same. Look through all of them, the first and the last included, and compare magnitudes: −1e200 is large, too.",
      "zh-CN":
        "除过之后，任何元素都不应大于 1，否则它的平方照样溢出。要看遍所有元素，第一个和最后一个也算，并且比较绝对值：−1e200 也很大。",
    },
    anchor: "range",
    implement: scaledBy((v) => Math.abs(v.find((x) => x !== 0)!)),
    variants: [
      scaledBy((v) => largest(v.length > 1 ? v.subarray(0, -1) : v)),
      scaledBy((v) => v.reduce((most, x) => Math.max(most, x), Math.abs(v[0]!))),
    ],
  },
  {
    id: "not-clamped",
    title: { en: "A hair beyond 1", "zh-CN": "比 1 多了一点点" },
    explanation: {
      en: "Rounding can carry the quotient of parallel vectors past ±1, where acos gives NaN. Clamp the result to [−1, 1].",
      "zh-CN": "对平行的向量，舍入可能让商越过 ±1，这时 acos 会得到 NaN。请把结果限制在 [−1, 1] 之内。",
    },
    anchor: "clamp",
    implement: unlessZero((a, b) => {
      const [x, y] = [divided(a), divided(b)];
      return dot(x, y) / (norm(x) * norm(y));
    }),
  },
];

function checked(implement: (a: Vector, b: Vector) => number) {
  return (a: Vector, b: Vector): number => {
    if (a.length !== b.length) throw new RangeError("lengths differ");
    return implement(a, b);
  };
}

/** Zero vectors treated as they should be. */
function unlessZero(implement: (a: Vector, b: Vector) => number) {
  return checked((a, b) => (isZero(a) || isZero(b) ? 0 : implement(a, b)));
}

/** A vector whose squares vanish taken for a zero vector as well. */
function unlessZeroSquares(implement: (a: Vector, b: Vector) => number) {
  return checked((a, b) => (dot(a, a) === 0 || dot(b, b) === 0 ? 0 : implement(a, b)));
}

function isZero(v: Vector): boolean {
  return v.every((x) => x === 0);
}

function norm(v: Vector): number {
  return Math.sqrt(dot(v, v));
}

function withEpsilon(epsilon: number) {
  return checked((a, b) => clamp(dot(a, b) / (norm(a) * norm(b) + epsilon)));
}

function clamp(x: number): number {
  return Math.max(-1, Math.min(1, x));
}

function centred(v: Vector): Vector {
  const mean = v.reduce((sum, x) => sum + x, 0) / v.length;
  return v.map((x) => x - mean);
}

function divided(v: Vector): Vector {
  const size = largest(v);
  return v.map((x) => x / size);
}

function largest(v: Vector): number {
  return v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}

/** A size of 0 or one that is not finite leaves the vector as it is. */
function scaledBy(sizeOf: (v: Vector) => number) {
  const scale = (v: Vector): Vector => {
    const size = sizeOf(v);
    return size > 0 && size < Infinity ? v.map((x) => x / size) : v;
  };
  return unlessZero((a, b) => {
    const [x, y] = [scale(a), scale(b)];
    return clamp(dot(x, y) / (norm(x) * norm(y)));
  });
}
