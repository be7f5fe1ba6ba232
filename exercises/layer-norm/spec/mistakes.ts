import type { Mistake, Vector } from "innerproduct/spec";
import { layerNorm } from "innerproduct/core";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, Vector>[] = [
  {
    id: "mean-kept",
    title: { en: "The mean was not subtracted: that is RMS norm", "zh-CN": "没有减去均值：那是 RMS 归一化" },
    explanation: {
      en: "Layer norm measures every element from the mean. Subtract it from the elements, and square the deviations.",
      "zh-CN": "层归一化从均值量起。每个元素都要减去均值，平方的也应当是偏差。",
    },
    anchor: "purpose",
    implement: written((x, gain, bias, epsilon) =>
      finished(x, 0, Math.sqrt(meanOf(x.map((value) => value * value)) + epsilon), gain, bias),
    ),
  },
  {
    id: "squares-of-elements",
    title: { en: "The elements were squared, not the deviations", "zh-CN": "平方的是元素，而不是偏差" },
    explanation: {
      en: "The mean was subtracted on top but not under the root. The variance is the mean of (x − μ)².",
      "zh-CN": "分子里减了均值，根号里却没有减。方差是 (x − μ)² 的平均。",
    },
    anchor: "purpose",
    implement: written((x, gain, bias, epsilon) =>
      finished(x, meanOf(x), Math.sqrt(meanOf(x.map((value) => value * value)) + epsilon), gain, bias),
    ),
  },
  {
    id: "n-minus-one",
    title: { en: "The variance was divided by n − 1", "zh-CN": "方差除以了 n − 1" },
    explanation: {
      en: "n − 1 belongs to the estimate of a variance from a sample. Layer norm takes the variance of these n numbers: divide by n.",
      "zh-CN": "n − 1 用于从样本估计方差。层归一化要的是这 n 个数自身的方差：除以 n。",
    },
    anchor: "purpose",
    implement: by((squares, n, epsilon) => Math.sqrt(squares / (n - 1) + epsilon)),
  },
  {
    id: "no-root",
    title: { en: "Divided by the variance, without the root", "zh-CN": "除以了方差，没有开根号" },
    explanation: {
      en: "σ² + ε is a square. Take its root before you divide.",
      "zh-CN": "σ² + ε 是平方。先开根号，再去除。",
    },
    anchor: "purpose",
    implement: by((squares, n, epsilon) => squares / n + epsilon),
  },
  {
    id: "epsilon-outside",
    title: { en: "ε was added to the root", "zh-CN": "ε 加在了根号外面" },
    explanation: {
      en: "ε stands under the root, beside the variance. Outside of it, it counts for less where the spread is small.",
      "zh-CN": "ε 在根号里面，与方差相加。放到根号外面，离散程度小的时候起的作用就小了。",
    },
    anchor: "purpose",
    implement: by((squares, n, epsilon) => Math.sqrt(squares / n) + epsilon),
  },
  {
    id: "root-of-epsilon-outside",
    title: { en: "√ε was added to the root", "zh-CN": "√ε 加在了根号外面" },
    explanation: {
      en: "σ + √ε is more than √(σ² + ε). Add ε to the variance, and take one root of both together.",
      "zh-CN": "σ + √ε 大于 √(σ² + ε)。先把 ε 加到方差上，再一起开一次根号。",
    },
    anchor: "purpose",
    implement: by((squares, n, epsilon) => Math.sqrt(squares / n) + Math.sqrt(epsilon)),
  },
  {
    id: "epsilon-in-the-sum",
    title: { en: "ε was divided by n as well", "zh-CN": "ε 也除以了 n" },
    explanation: {
      en: "It was added to the sum of squares, so that ε/n is left of it. Divide the sum by n first, and add ε to the variance.",
      "zh-CN": "ε 加到了平方和上，于是只剩下 ε/n。先把平方和除以 n，再给方差加上 ε。",
    },
    anchor: "purpose",
    implement: by((squares, n, epsilon) => Math.sqrt((squares + epsilon) / n)),
  },
  {
    id: "no-epsilon",
    title: { en: "ε has no part in it", "zh-CN": "没有用到 ε" },
    explanation: {
      en: "Without ε equal elements are 0/0, and small spreads are blown up. Add it to the variance.",
      "zh-CN": "没有 ε，全部相等的元素就成了 0/0，很小的离散也会被放大。请把它加到方差上。",
    },
    anchor: "purpose",
    implement: by((squares, n) => Math.sqrt(squares / n)),
  },
  {
    id: "no-gain",
    title: { en: "The gain was left out", "zh-CN": "没有乘增益" },
    explanation: {
      en: "After the division every element is multiplied by its own gain, and then gets its bias.",
      "zh-CN": "除完之后，每个元素要乘上自己的增益，再加上偏置。",
    },
    anchor: "purpose",
    implement: written((x, gain, bias, epsilon) =>
      layerNorm(x, new Float64Array(gain.length).fill(1), bias, epsilon),
    ),
  },
  {
    id: "no-bias",
    title: { en: "The bias was left out", "zh-CN": "没有加偏置" },
    explanation: {
      en: "After the gain every element gets its own bias added.",
      "zh-CN": "乘完增益之后，每个元素还要加上自己的偏置。",
    },
    anchor: "purpose",
    implement: written((x, gain, bias, epsilon) =>
      layerNorm(x, gain, new Float64Array(bias.length), epsilon),
    ),
  },
  {
    id: "bias-before-gain",
    title: { en: "The bias was added before the gain", "zh-CN": "先加了偏置，后乘增益" },
    explanation: {
      en: "Here the gain multiplies the bias as well. Multiply first, then add.",
      "zh-CN": "这样一来，增益把偏置也乘了。应当先乘，再加。",
    },
    anchor: "purpose",
    implement: written((x, gain, bias, epsilon) =>
      layerNorm(
        x,
        gain,
        bias.map((b, i) => b * gain[i]!),
        epsilon,
      ),
    ),
  },
  {
    id: "lengths-not-checked",
    title: { en: "Lengths that differ were accepted", "zh-CN": "接受了不同的长度" },
    explanation: {
      en: "Every element needs a gain and a bias of its own. Compare the three lengths first and throw when they differ.",
      "zh-CN": "每个元素都要有自己的增益和偏置。先比较三个长度，不同就抛出异常。",
    },
    anchor: "policies",
    implement: (x, gain, bias, epsilon) => {
      const mean = meanOf(x);
      const variance = meanOf(x.map((value) => (value - mean) ** 2));
      return finished(x, mean, Math.sqrt(variance + epsilon), gain, bias);
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
    implement: (x, gain, bias, epsilon) => layerNorm(x, gain, bias, epsilon).map(Math.fround),
  },
  {
    id: "one-pass",
    title: {
      en: "The variance as a mean of squares minus the square of the mean",
      "zh-CN": "方差用了“平方的平均减去平均的平方”",
    },
    explanation: {
      en: "When the mean is large beside the spread, Σx²/n and μ² agree in all digits that matter, and their difference is rounding, even below 0. Work out the mean first, then square the deviations.",
      "zh-CN":
        "均值远大于离散程度时，Σx²/n 与 μ² 要紧的数位全都相同，差只剩舍入误差，甚至小于 0。先求均值，再对偏差求平方。",
    },
    anchor: "one-pass",
    implement: onePass((variance) => variance),
    variants: [onePass((variance) => Math.max(0, variance))],
  },
];

type Norm = (x: Vector, gain: Vector, bias: Vector, epsilon: number) => Vector;

/** With lengths checked as they should be. */
function written(implement: Norm): Norm {
  return (x, gain, bias, epsilon) => {
    if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
    return implement(x, gain, bias, epsilon);
  };
}

/** Another divisor, made of the sum of the squared deviations. */
function by(divisor: (squares: number, n: number, epsilon: number) => number): Norm {
  return written((x, gain, bias, epsilon) => {
    const mean = meanOf(x);
    const squares = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return finished(x, mean, divisor(squares, x.length, epsilon), gain, bias);
  });
}

/** `guarded` is what becomes of a variance that rounding may have carried below 0. */
function onePass(guarded: (variance: number) => number): Norm {
  return written((x, gain, bias, epsilon) => {
    const mean = meanOf(x);
    const variance = guarded(meanOf(x.map((value) => value * value)) - mean * mean);
    return finished(x, mean, Math.sqrt(variance + epsilon), gain, bias);
  });
}

function finished(x: Vector, mean: number, divisor: number, gain: Vector, bias: Vector): Vector {
  return x.map((value, i) => gain[i]! * ((value - mean) / divisor) + bias[i]!);
}

function meanOf(x: Vector): number {
  return x.reduce((sum, value) => sum + value, 0) / x.length;
}
