import type { Mistake, Vector } from "innerproduct/spec";
import { cosine, distance, norm } from "innerproduct/core";
import { dot } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export const mistakes: Mistake<Pair, number>[] = [
  {
    id: "no-root",
    title: { en: "The root was not taken", "zh-CN": "没有开平方" },
    explanation: {
      en: "This is the square of the distance. Take its root at the end.",
      "zh-CN": "这是距离的平方。最后还要开平方。",
    },
    anchor: "definition",
    implement: checked((a, b) => distance(a, b) ** 2),
  },
  {
    id: "manhattan",
    title: { en: "The magnitudes of the differences were added", "zh-CN": "把差的绝对值加起来了" },
    explanation: {
      en: "Σ|aᵢ − bᵢ| is the way along the axes, the Manhattan distance. The Euclidean one adds squares and takes the root.",
      "zh-CN": "Σ|aᵢ − bᵢ| 是沿着坐标轴走的路程，即曼哈顿距离。欧氏距离是把平方加起来再开方。",
    },
    anchor: "definition",
    implement: checked((a, b) => minus(a, b).reduce((sum, x) => sum + Math.abs(x), 0)),
  },
  {
    id: "difference-of-lengths",
    title: { en: "The lengths were subtracted", "zh-CN": "把长度相减了" },
    explanation: {
      en: "‖a‖ − ‖b‖ is 0 for vectors of one length, however far apart. Subtract the vectors first, element by element, and then take the length.",
      "zh-CN": "只要长度相等，‖a‖ − ‖b‖ 就是 0，不论相距多远。应当先逐个元素相减，再求长度。",
    },
    anchor: "definition",
    implement: checked((a, b) => Math.abs(norm(a) - norm(b))),
  },
  {
    id: "sum-instead",
    title: { en: "The vectors were added", "zh-CN": "把两个向量相加了" },
    explanation: {
      en: "‖a + b‖ is the distance from a to −b. Square the differences aᵢ − bᵢ.",
      "zh-CN": "‖a + b‖ 是 a 到 −b 的距离。要平方的是差 aᵢ − bᵢ。",
    },
    anchor: "definition",
    implement: checked((a, b) => norm(a.map((x, i) => x + b[i]!))),
  },
  {
    id: "root-mean-square",
    title: { en: "Divided by the number of elements", "zh-CN": "除以了元素的个数" },
    explanation: {
      en: "This is the root of the mean square. The distance takes the sum, however many elements there are.",
      "zh-CN": "这是均方的平方根。距离要的是平方之和，不论有多少个元素。",
    },
    anchor: "definition",
    implement: checked((a, b) => (a.length === 0 ? 0 : distance(a, b) / Math.sqrt(a.length))),
  },
  {
    id: "cosine-distance",
    title: { en: "The cosine distance", "zh-CN": "算成了余弦距离" },
    explanation: {
      en: "1 − cos θ looks at directions alone. The Euclidean distance counts lengths as well.",
      "zh-CN": "1 − cos θ 只看方向。欧氏距离把长度也算在内。",
    },
    anchor: "definition",
    implement: checked((a, b) => 1 - cosine(a, b)),
    variants: [
      checked((a, b) => {
        const squares = inOrder(a, a) * inOrder(b, b);
        return squares === 0 ? 1 : 1 - inOrder(a, b) / Math.sqrt(squares);
      }),
    ],
  },
  {
    id: "length-not-checked",
    title: { en: "Vectors of different lengths were accepted", "zh-CN": "接受了长度不同的向量" },
    explanation: {
      en: "Only as many elements as the shorter vector has were used. Compare the lengths first and throw when they differ.",
      "zh-CN": "只用了较短向量那么多个元素。先比较长度，不同就抛出异常。",
    },
    anchor: "policies",
    implement: (a, b) => distance(a.slice(0, b.length), b.slice(0, a.length)),
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
    implement: checked((a, b) => Math.fround(distance(a.map(Math.fround), b.map(Math.fround)))),
    variants: [
      checked((a, b) => distance(a.map(Math.fround), b.map(Math.fround))),
      checked((a, b) => a.reduce((far, x, i) => Math.hypot(far, Math.fround(x) - Math.fround(b[i]!)), 0)),
    ],
  },
  {
    id: "multiplied-out",
    title: { en: "The square was multiplied out", "zh-CN": "把平方展开了" },
    explanation: {
      en: "‖a‖² + ‖b‖² − 2 a · b equals ‖a − b‖² on paper. For neighbours large numbers cancel and no digit is left. Subtract before you square.",
      "zh-CN":
        "‖a‖² + ‖b‖² − 2 a · b 在纸上等于 ‖a − b‖²。但对近邻，大数相互抵消，一位数字也不剩。先相减，再平方。",
    },
    anchor: "cancellation",
    implement: checked((a, b) => Math.sqrt(Math.abs(dot(a, a) + dot(b, b) - 2 * dot(a, b)))),
    variants: [checked((a, b) => Math.sqrt(Math.max(0, inOrder(a, a) + inOrder(b, b) - 2 * inOrder(a, b))))],
  },
  {
    id: "squares-out-of-range",
    title: { en: "The squares overflowed or vanished", "zh-CN": "平方溢出，或消失了" },
    explanation: {
      en: "Squares of numbers beyond about 1e154 are infinite and those below about 1e-162 are 0. Divide the differences by the largest one first and multiply by it at the end.",
      "zh-CN":
        "大约 1e154 以上的数，平方是无穷；大约 1e-162 以下的数，平方是 0。先让各个差除以其中最大的，最后再乘回来。",
    },
    anchor: "range",
    implement: checked((a, b) => Math.sqrt(dot(minus(a, b), minus(a, b)))),
  },
  {
    id: "rescued-too-late",
    title: {
      en: "Scaled only when the squares had overflowed or vanished",
      "zh-CN": "平方溢出或消失了才去缩放",
    },
    explanation: {
      en: "The differences were divided by the largest one only where the sum of squares came out 0 or infinite. Between about 1e-162 and 1e-154 squares are not 0 but have lost digits. Divide there as well, or always.",
      "zh-CN":
        "平方和成了 0 或无穷，才让各个差除以其中最大的。大约从 1e-162 到 1e-154，平方不是 0，却已丢了数位。这里也要除，或者总是除。",
    },
    anchor: "range",
    implement: checked((a, b) => {
      const squares = dot(minus(a, b), minus(a, b));
      return squares > 0 && squares < Infinity ? Math.sqrt(squares) : distance(a, b);
    }),
  },
];

function checked(implement: (a: Vector, b: Vector) => number) {
  return (a: Vector, b: Vector): number => {
    if (a.length !== b.length) throw new RangeError("lengths differ");
    return implement(a, b);
  };
}

function minus(a: Vector, b: Vector): Vector {
  return a.map((x, i) => x - b[i]!);
}

/** From left to right, as most write it: what cancels then leaves the same digits. */
function inOrder(a: Vector, b: Vector): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
