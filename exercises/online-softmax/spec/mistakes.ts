import type { Matrix, Mistake, Vector } from "innerproduct/spec";
import { onlineSoftmax } from "innerproduct/core";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, Vector>[] = [
  {
    id: "nothing-rescaled",
    title: { en: "Nothing was rescaled at a new maximum", "zh-CN": "出现新的最大值时什么都没有换算" },
    explanation: {
      en: "What was summed up before is measured from the old maximum, what comes now from the new one. Multiply both sums by e^(old − new) first.",
      "zh-CN": "之前累加的以旧的最大值为基准，现在加的以新的为基准。应当先把两个和都乘以 e^(旧 − 新)。",
    },
    anchor: "rescaling",
    implement: (s, v) => onePass(s, v, { forSum: () => 1, forValues: () => 1 }),
  },
  {
    id: "values-not-rescaled",
    title: { en: "The sum was rescaled, the values were not", "zh-CN": "换算了和，没有换算 value" },
    explanation: {
      en: "The vector of weighted values is measured from the same maximum as the sum. It needs the same factor, element by element.",
      "zh-CN": "加权 value 的向量和那个和以同一个最大值为基准。它的每个元素也要乘以同样的因子。",
    },
    anchor: "rescaling",
    implement: (s, v) => onePass(s, v, { forValues: () => 1 }),
  },
  {
    id: "sum-not-rescaled",
    title: { en: "The values were rescaled, the sum was not", "zh-CN": "换算了 value，没有换算和" },
    explanation: {
      en: "The sum of exponentials is measured from the same maximum as the values. It needs the same factor.",
      "zh-CN": "指数之和与 value 以同一个最大值为基准，也要乘以同样的因子。",
    },
    anchor: "rescaling",
    implement: (s, v) => onePass(s, v, { forSum: () => 1 }),
  },
  {
    id: "rescaled-the-wrong-way",
    title: { en: "Rescaled the wrong way round", "zh-CN": "换算的方向反了" },
    explanation: {
      en: "A larger maximum makes earlier terms smaller: the factor is e^(old − new), below 1. e^(new − old) makes them larger.",
      "zh-CN": "最大值变大，之前的项就变小：因子是 e^(旧 − 新)，小于 1。e^(新 − 旧) 却把它们变大了。",
    },
    anchor: "rescaling",
    implement: (s, v) => onePass(s, v, { forSum: growing, forValues: growing }),
  },
  {
    id: "not-normalised",
    title: { en: "The result was not divided by the sum", "zh-CN": "结果没有除以和" },
    explanation: {
      en: "These are values weighted by exponentials. Divide every element by the sum of the exponentials at the end.",
      "zh-CN": "这是用指数加权的 value 之和。最后，每个元素还要除以指数之和。",
    },
    anchor: "definition",
    implement: (s, v) => onePass(s, v, { divide: false }),
  },
  {
    id: "no-maximum",
    title: { en: "No maximum was subtracted", "zh-CN": "没有减去最大值" },
    explanation: {
      en: "e^score overflows beyond 709 and vanishes below −745; ∞ / ∞ and 0 / 0 are NaN. Keep the largest score so far and subtract it.",
      "zh-CN":
        "分数超过 709，e^score 就溢出；低于 −745，它就消失；∞ / ∞ 和 0 / 0 都是 NaN。请记住目前最大的分数，并减去它。",
    },
    anchor: "rescaling",
    implement: (s, v) => fromReference(s, v, 0),
  },
  {
    id: "maximum-from-zero",
    title: { en: "The running maximum began at 0", "zh-CN": "滚动的最大值从 0 开始" },
    explanation: {
      en: "When all scores lie below −745, every exponential against 0 vanishes, and 0 / 0 is NaN. Begin at −∞.",
      "zh-CN": "分数全都低于 −745 时，相对于 0 的指数统统消失，0 / 0 就是 NaN。请从 −∞ 开始。",
    },
    anchor: "rescaling",
    implement: (s, v) => onePass(s, v, { start: 0 }),
    variants: [
      (s, v) =>
        fromReference(
          s,
          v,
          s.reduce((max, score) => Math.max(max, score), 0),
        ),
    ],
  },
  {
    id: "first-score-kept",
    title: { en: "The first score served as the maximum throughout", "zh-CN": "始终把第一个分数当作最大值" },
    explanation: {
      en: "Any number may be subtracted on paper. If scores rise above the first one by more than 709, their exponentials overflow: the maximum has to follow.",
      "zh-CN": "在纸面上减什么数都行。但分数要是比第一个高出 709 以上，指数就会溢出：最大值必须跟着更新。",
    },
    anchor: "rescaling",
    implement: (s, v) => fromReference(s, v, s.find((score) => score !== -Infinity) ?? 0),
  },
  {
    id: "mask-in-front",
    title: { en: "A −∞ in front made everything NaN", "zh-CN": "开头的 −∞ 让结果全成了 NaN" },
    explanation: {
      en: "The maximum begins at −∞, and −∞ − (−∞) is NaN. Skip scores of −∞ before anything is computed.",
      "zh-CN": "最大值从 −∞ 开始，而 −∞ − (−∞) 是 NaN。在计算之前，就要跳过等于 −∞ 的分数。",
    },
    anchor: "start",
    implement: (s, v) => {
      checked(s, v);
      return s[0] === -Infinity ? new Float64Array(v.cols).fill(NaN) : onlineSoftmax(s, v);
    },
  },
  {
    id: "zeros-skipped",
    title: { en: "Zeros were skipped, and NaN with them", "zh-CN": "跳过了零，NaN 也跟着丢了" },
    explanation: {
      en: "0 · NaN is NaN. An entry that is skipped because it is 0 hides that something went wrong before.",
      "zh-CN": "0 · NaN 等于 NaN。因为元素是 0 就跳过去，会把前面出过的错掩盖掉。",
    },
    anchor: "policies",
    implement: (s, v) => onlineSoftmax(s, v).map((x, c) => (isZeroColumn(v, c) ? 0 : x)),
  },
  {
    id: "lengths-not-checked",
    title: { en: "Lengths that differ were accepted", "zh-CN": "接受了不同的长度" },
    explanation: {
      en: "Throw when there are not as many scores as rows of v.",
      "zh-CN": "分数的个数与 v 的行数不同，就要抛出异常。",
    },
    anchor: "policies",
    implement: (s, v) => (s.length === v.rows ? onlineSoftmax(s, v) : new Float64Array(v.cols).fill(NaN)),
    variants: [
      (s, v) => ofLength(s.length, s, v),
      (s, v) => ofLength(v.rows, s, v),
      (s, v) => ofLength(Math.min(s.length, v.rows), s, v),
    ],
  },
];

function isZeroColumn({ cols, data }: Matrix, col: number): boolean {
  return data.every((x, at) => at % cols !== col || x === 0);
}

interface Ways {
  /** What becomes of the sum, and of the weighted values, when the maximum rises. */
  forSum?: (before: number, next: number) => number;
  forValues?: (before: number, next: number) => number;
  divide?: boolean;
  /** What the running maximum begins at. */
  start?: number;
}

function onePass(
  s: Vector,
  v: Matrix,
  { forSum = shrinking, forValues = shrinking, divide = true, start = -Infinity }: Ways,
): Vector {
  checked(s, v);
  const out = new Float64Array(v.cols);
  let max = start;
  let sum = 0;
  s.forEach((score, j) => {
    if (score === -Infinity) return;
    if (score > max) {
      sum *= forSum(max, score);
      out.forEach((x, c) => (out[c] = x * forValues(max, score)));
      max = score;
    }
    const weight = Math.exp(score - max);
    sum += weight;
    out.forEach((x, c) => (out[c] = x + weight * v.data[j * v.cols + c]!));
  });
  return divide ? out.map((x) => x / sum) : out;
}

function shrinking(before: number, next: number): number {
  return Math.exp(before - next);
}

function growing(before: number, next: number): number {
  return before === -Infinity ? 0 : Math.exp(next - before);
}

/** Exponentials of what a score is above or below one number that stays. */
function fromReference(s: Vector, v: Matrix, reference: number): Vector {
  checked(s, v);
  const terms = s.map((score) => Math.exp(score - reference));
  const sum = terms.reduce((total, term) => total + term, 0);
  return Float64Array.from(
    { length: v.cols },
    (_, c) => terms.reduce((total, term, j) => total + term * v.data[j * v.cols + c]!, 0) / sum,
  );
}

/** So many scores and values, whatever there is; beyond the end of either there is NaN, and nothing at all gives 0 / 0. */
function ofLength(m: number, s: Vector, { cols, data }: Matrix): Vector {
  if (m === 0) return new Float64Array(cols).fill(NaN);
  const scores = Float64Array.from({ length: m }, (_, j) => s[j] ?? NaN);
  return onlineSoftmax(scores, {
    rows: m,
    cols,
    data: Float64Array.from({ length: m * cols }, (_, i) => data[i] ?? NaN),
  });
}

function checked(s: Vector, v: Matrix): void {
  if (s.length !== v.rows) throw new RangeError("one score for each value");
}
