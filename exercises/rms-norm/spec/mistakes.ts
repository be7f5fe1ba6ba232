import type { Mistake, Vector } from "innerproduct/spec";
import { rmsNorm } from "innerproduct/core";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, Vector>[] = [
  {
    id: "mean-subtracted",
    title: { en: "The mean was subtracted: that is layer norm", "zh-CN": "减去了均值：那是层归一化" },
    explanation: {
      en: "RMS norm takes the elements as they are, measured from 0. Leave the mean alone.",
      "zh-CN": "RMS 归一化用的是元素本来的值，从 0 量起。不要去动均值。",
    },
    anchor: "purpose",
    implement: checked((x, gain, epsilon) => {
      const mean = total(x) / x.length;
      const centred = x.map((value) => value - mean);
      return divided(centred, gain, Math.sqrt(meanSquare(centred) + epsilon));
    }),
  },
  {
    id: "sum-of-squares",
    title: { en: "The squares were not averaged", "zh-CN": "平方没有取平均" },
    explanation: {
      en: "Divided by its length the vector gets length 1. The root mean square is the length over √n: divide the sum of squares by n first.",
      "zh-CN": "除以长度，向量的长度就成了 1。均方根是长度除以 √n：平方和要先除以 n。",
    },
    anchor: "purpose",
    implement: by((x, epsilon) => Math.sqrt(total(squares(x)) + epsilon)),
    variants: [inRange(({ sum, root }) => Math.sqrt(sum + root * root))],
  },
  {
    id: "n-minus-one",
    title: { en: "Divided by n − 1", "zh-CN": "除以了 n − 1" },
    explanation: {
      en: "n − 1 belongs to the variance of a sample. A mean of n squares divides by n.",
      "zh-CN": "n − 1 用在样本方差里。n 个平方的平均，除以的是 n。",
    },
    anchor: "purpose",
    implement: by((x, epsilon) => Math.sqrt(total(squares(x)) / (x.length - 1) + epsilon)),
    variants: [
      inRange(({ sum, n, root }) => Math.sqrt(sum / (n - 1) + root * root)),
      inRange(({ sum, n, root }) => Math.sqrt(sum / Math.max(1, n - 1) + root * root)),
    ],
  },
  {
    id: "no-root",
    title: { en: "Divided by the mean square, without the root", "zh-CN": "除以了均方，没有开根号" },
    explanation: {
      en: "Σx²/n + ε is a square. Take its root before you divide.",
      "zh-CN": "Σx²/n + ε 是平方。先开根号，再去除。",
    },
    anchor: "purpose",
    implement: by((x, epsilon) => meanSquare(x) + epsilon),
  },
  {
    id: "epsilon-outside",
    title: { en: "ε was added to the root", "zh-CN": "ε 加在了根号外面" },
    explanation: {
      en: "ε stands under the root, beside the mean square. Outside of it, it counts for less with short vectors.",
      "zh-CN": "ε 在根号里面，与均方相加。放到根号外面，对短向量起的作用就小多了。",
    },
    anchor: "epsilon",
    implement: by((x, epsilon) => Math.sqrt(meanSquare(x)) + epsilon),
    variants: [inRange(({ sum, n, epsilon, scale }) => Math.sqrt(sum / n) + epsilon / scale)],
  },
  {
    id: "root-of-epsilon-outside",
    title: { en: "√ε was added to the root", "zh-CN": "√ε 加在了根号外面" },
    explanation: {
      en: "√a + √ε is more than √(a + ε). Add ε to the mean square, and take one root of both together.",
      "zh-CN": "√a + √ε 大于 √(a + ε)。先把 ε 加到均方上，再一起开一次根号。",
    },
    anchor: "epsilon",
    implement: by((x, epsilon) => Math.sqrt(meanSquare(x)) + Math.sqrt(epsilon)),
    variants: [inRange(({ sum, n, root }) => Math.sqrt(sum / n) + root)],
  },
  {
    id: "epsilon-in-the-sum",
    title: { en: "ε was divided by n as well", "zh-CN": "ε 也除以了 n" },
    explanation: {
      en: "It was added to the sum of squares, so that ε/n is left of it. Divide the sum by n first, and add ε to the mean.",
      "zh-CN": "ε 加到了平方和上，于是只剩下 ε/n。先把平方和除以 n，再给均方加上 ε。",
    },
    anchor: "epsilon",
    implement: by((x, epsilon) => Math.sqrt((total(squares(x)) + epsilon) / x.length)),
    variants: [inRange(({ sum, n, root }) => Math.sqrt((sum + root * root) / n))],
  },
  {
    id: "no-epsilon",
    title: { en: "ε has no part in it", "zh-CN": "没有用到 ε" },
    explanation: {
      en: "Without ε a zero vector is 0/0, and short vectors come out too long. Add it to the mean square.",
      "zh-CN": "没有 ε，零向量就成了 0/0，短向量的结果也会太长。请把它加到均方上。",
    },
    anchor: "epsilon",
    implement: by((x) => Math.sqrt(meanSquare(x))),
  },
  {
    id: "no-gain",
    title: { en: "The gain was left out", "zh-CN": "没有乘增益" },
    explanation: {
      en: "After the division every element is multiplied by its own gain.",
      "zh-CN": "除完之后，每个元素还要乘上自己的增益。",
    },
    anchor: "purpose",
    implement: (x, gain, epsilon) => rmsNorm(x, new Float64Array(gain.length).fill(1), epsilon),
  },
  {
    id: "zeros-skipped",
    title: { en: "Zeros were skipped, and NaN with them", "zh-CN": "跳过了零，NaN 也跟着丢了" },
    explanation: {
      en: "0 · NaN is NaN. Where an element or a gain is 0, a 0 that is returned without computing hides that something went wrong before.",
      "zh-CN": "0 · NaN 等于 NaN。元素或增益为 0 时，不计算就直接返回 0，会把前面出过的错掩盖掉。",
    },
    anchor: "policies",
    implement: checked((x, gain, epsilon) => rmsNorm(x, gain, epsilon).map((y, i) => (x[i] === 0 ? 0 : y))),
    variants: [
      checked((x, gain, epsilon) => rmsNorm(x, gain, epsilon).map((y, i) => (gain[i] === 0 ? 0 : y))),
      checked((x, gain, epsilon) =>
        x.every((value) => value === 0) ? new Float64Array(x.length) : rmsNorm(x, gain, epsilon),
      ),
    ],
  },
  {
    id: "lengths-not-checked",
    title: { en: "Lengths that differ were accepted", "zh-CN": "接受了不同的长度" },
    explanation: {
      en: "Every element needs a gain of its own. Compare the lengths first and throw when they differ.",
      "zh-CN": "每个元素都要有自己的增益。先比较长度，不同就抛出异常。",
    },
    anchor: "policies",
    implement: (x, gain, epsilon) =>
      x.length === gain.length
        ? rmsNorm(x, gain, epsilon)
        : divided(x, gain, Math.sqrt(meanSquare(x) + epsilon)),
  },
  {
    id: "in-place",
    title: { en: "x was normalised in place", "zh-CN": "就地归一化了 x" },
    explanation: {
      en: "The result has to be a new vector: around a norm in a Transformer the old one is still needed.",
      "zh-CN": "结果应当是新的向量：在 Transformer 里，归一化之外还要用到原来的那个。",
    },
    anchor: "policies",
    implement(x, gain, epsilon) {
      const result = rmsNorm(x, gain, epsilon);
      x.set(result);
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
    implement: (x, gain, epsilon) => rmsNorm(x, gain, epsilon).map(Math.fround),
  },
  {
    id: "squares-out-of-range",
    title: { en: "The squares overflowed or vanished", "zh-CN": "平方溢出，或消失了" },
    explanation: {
      en: "Squares of numbers beyond about 1e154 are infinite and those below about 1e-162 are 0. Divide x by its largest element first, and take care of ε.",
      "zh-CN":
        "大约 1e154 以上的数，平方是无穷；大约 1e-162 以下的数，平方是 0。先让 x 除以自己最大的元素，同时照顾好 ε。",
    },
    anchor: "range",
    implement: by((x, epsilon) => Math.sqrt(meanSquare(x) + epsilon)),
  },
  {
    id: "epsilon-overflows",
    title: { en: "ε overflowed when it was scaled", "zh-CN": "缩放 ε 时溢出了" },
    explanation: {
      en: "With x divided by its largest element s, ε/s² is infinite for tiny s, and every result 0. Let √ε take part in the choice of the scale.",
      "zh-CN":
        "让 x 除以最大的元素 s 之后，s 很小时 ε/s² 就是无穷，结果全成了 0。选取比例时，要把 √ε 也算进去。",
    },
    anchor: "range",
    implement: checked((x, gain, epsilon) => {
      const scale = largest(x) || 1;
      const scaled = x.map((value) => value / scale);
      return divided(scaled, gain, Math.sqrt(meanSquare(scaled) + epsilon / scale / scale));
    }),
  },
  {
    id: "epsilon-not-scaled",
    title: { en: "x was scaled, ε was not", "zh-CN": "缩放了 x，却没有缩放 ε" },
    explanation: {
      en: "Divided by its largest element every vector looks alike to ε, and a short one no longer feels it. With x divided by s, ε has to be divided by s².",
      "zh-CN": "除以最大的元素之后，在 ε 看来向量都一个样，短向量不再受它影响。x 除以了 s，ε 就要除以 s²。",
    },
    anchor: "range",
    implement: checked((x, gain, epsilon) => {
      const scale = largest(x) || 1;
      const scaled = x.map((value) => value / scale);
      return divided(scaled, gain, Math.sqrt(meanSquare(scaled) + epsilon));
    }),
  },
];

function checked(implement: (x: Vector, gain: Vector, epsilon: number) => Vector) {
  return (x: Vector, gain: Vector, epsilon: number): Vector => {
    if (x.length !== gain.length) throw new RangeError("lengths differ");
    return implement(x, gain, epsilon);
  };
}

/** Another divisor. */
function by(divisor: (x: Vector, epsilon: number) => number) {
  return checked((x, gain, epsilon) => divided(x, gain, divisor(x, epsilon)));
}

interface Scaled {
  /** Of the squares of x / scale. */
  sum: number;
  n: number;
  epsilon: number;
  /** √ε / scale. */
  root: number;
  scale: number;
}

/** Another divisor, of x divided by its largest element, or by √ε where that is larger: as many write it who heed the range. */
function inRange(divisor: (of: Scaled) => number) {
  return checked((x, gain, epsilon) => {
    const scale = Math.max(Math.sqrt(epsilon), largest(x)) || 1;
    const small = x.map((value) => value / scale);
    const root = Math.sqrt(epsilon) / scale;
    return divided(small, gain, divisor({ sum: total(squares(small)), n: x.length, epsilon, root, scale }));
  });
}

function divided(x: Vector, gain: Vector, divisor: number): Vector {
  return x.map((value, i) => (value / divisor) * gain[i]!);
}

function meanSquare(x: Vector): number {
  return total(squares(x)) / x.length;
}

function squares(x: Vector): Vector {
  return x.map((value) => value * value);
}

function total(x: Vector): number {
  return x.reduce((sum, value) => sum + value, 0);
}

function largest(x: Vector): number {
  return x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
