import type { Matrix, Mistake, Vector } from "innerproduct/spec";
import { additiveScores, transpose } from "innerproduct/core";
import { mapped } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const mistakes: Mistake<Input, Matrix>[] = [
  {
    id: "no-tanh",
    title: { en: "There is no tanh", "zh-CN": "没有取 tanh" },
    explanation: {
      en: "Without the bend the query moves all scores of its row alike, and a softmax over the keys does not notice it. Take the tanh of every hidden coordinate.",
      "zh-CN":
        "不弯这一下，query 只会让一行的分数一起移动，沿着 key 的 softmax 察觉不到它。每个隐藏分量都要取 tanh。",
    },
    anchor: "purpose",
    implement: bentBy((x) => x),
  },
  {
    id: "tanh-of-the-score",
    title: { en: "The tanh was taken of the score", "zh-CN": "对分数取了 tanh" },
    explanation: {
      en: "tanh stands inside the sum: bend every hidden coordinate first, then weigh by v. A score is not confined to [−1, 1].",
      "zh-CN": "tanh 在求和里面：先弯每个隐藏分量，再用 v 加权。分数并不限于 [−1, 1]。",
    },
    anchor: "purpose",
    implement: (...input) => mapped(bentBy((x) => x)(...input), Math.tanh),
  },
  {
    id: "tanh-of-each-side",
    title: { en: "The tanh was taken of each side, before the sum", "zh-CN": "两边各自取 tanh 之后才相加" },
    explanation: {
      en: "tanh(W₁q) + tanh(W₂k) keeps query and key apart. Add first, then bend: tanh(W₁q + W₂k).",
      "zh-CN": "tanh(W₁q) + tanh(W₂k) 让 query 与 key 互不相干。应当先加，再弯：tanh(W₁q + W₂k)。",
    },
    anchor: "purpose",
    implement: combined((a, b) => Math.tanh(a) + Math.tanh(b)),
  },
  {
    id: "multiplied",
    title: { en: "The two sides were multiplied, not added", "zh-CN": "两边相乘了，而不是相加" },
    explanation: {
      en: "Coordinate by coordinate the projections are added. A product in its place is another score.",
      "zh-CN": "两边的投影逐个分量相加。换成乘积，就是另一种分数了。",
    },
    anchor: "purpose",
    implement: combined((a, b) => Math.tanh(a * b)),
  },
  {
    id: "v-left-out",
    title: { en: "The hidden coordinates were not weighed by v", "zh-CN": "隐藏分量没有用 v 加权" },
    explanation: {
      en: "All of them count alike here. Multiply each tanh by its element of v before it is added.",
      "zh-CN": "这里每个隐藏分量的分量都一样。每个 tanh 都要先乘以 v 中对应的元素，再相加。",
    },
    anchor: "purpose",
    implement: (q, k, w1, w2, v) => additiveScores(q, k, w1, w2, v.map(Math.abs).fill(1)),
  },
  {
    id: "sigmoid",
    title: { en: "A sigmoid in place of tanh", "zh-CN": "用了 sigmoid，而不是 tanh" },
    explanation: {
      en: "1/(1 + e⁻ˣ) lies between 0 and 1 and is ½ at 0. tanh lies between −1 and 1 and is 0 at 0.",
      "zh-CN": "1/(1 + e⁻ˣ) 在 0 与 1 之间，在 0 处是 ½。tanh 在 −1 与 1 之间，在 0 处是 0。",
    },
    anchor: "purpose",
    implement: bentBy((x) => 1 / (1 + Math.exp(-x))),
  },
  {
    id: "transposed-result",
    title: { en: "Keys down, queries across", "zh-CN": "key 作行，query 作列" },
    explanation: {
      en: "The result has a row for each query and a column for each key: n × m.",
      "zh-CN": "结果的每一行对应一个 query，每一列对应一个 key：n × m。",
    },
    anchor: "statement",
    implement: (...input) => transpose(additiveScores(...input)),
  },
  {
    id: "shapes-not-checked",
    title: { en: "Shapes that do not fit were accepted", "zh-CN": "接受了不匹配的形状" },
    explanation: {
      en: "w1 must be as wide as queries, w2 as wide as keys, and both as high as v is long. Compare all of it first, and throw.",
      "zh-CN":
        "w1 要与 query 等宽，w2 要与 key 等宽，两者的行数都要等于 v 的长度。先全部比较一遍，不对就抛出异常。",
    },
    anchor: "policies",
    implement: (q, k, w1, w2, v) =>
      fits(q, k, w1, w2, v)
        ? additiveScores(q, k, w1, w2, v)
        : { rows: q.rows, cols: k.rows, data: new Float64Array(q.rows * k.rows) },
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算" },
    explanation: {
      en: "Math.fround and Float32Array keep 24 of 53 bits. Use plain numbers and Float64Array throughout.",
      "zh-CN": "Math.fround 和 Float32Array 只留下 53 位中的 24 位。请自始至终使用普通的数和 Float64Array。",
    },
    anchor: "policies",
    implement: bentBy((x) => Math.fround(Math.tanh(x))),
  },
  {
    id: "exponentials-overflow",
    title: { en: "tanh was written with exponentials that overflow", "zh-CN": "tanh 写成了会溢出的指数式" },
    explanation: {
      en: "(eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) is ∞/∞ from about 710 on, where tanh is simply 1. Use Math.tanh, or a formula whose exponential can only become small.",
      "zh-CN":
        "从 710 左右起，(eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) 就是 ∞/∞，而 tanh 不过是 1。请用 Math.tanh，或者指数只会变小的写法。",
    },
    anchor: "saturation",
    implement: bentBy((x) => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x))),
  },
  {
    id: "exponential-of-twice",
    title: { en: "e²ˣ overflowed in the formula for tanh", "zh-CN": "tanh 的公式里 e²ˣ 溢出了" },
    explanation: {
      en: "(e²ˣ − 1)/(e²ˣ + 1) is ∞/∞ from about 355 on, where tanh is simply 1. Use Math.tanh, or 1 − 2/(e²ˣ + 1).",
      "zh-CN":
        "从 355 左右起，(e²ˣ − 1)/(e²ˣ + 1) 就是 ∞/∞，而 tanh 不过是 1。请用 Math.tanh，或 1 − 2/(e²ˣ + 1)。",
    },
    anchor: "saturation",
    implement: bentBy((x) => (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1)),
  },
];

function fits(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, { length: h }: Vector): boolean {
  return w1.cols === q.cols && w2.cols === k.cols && w1.rows === h && w2.rows === h;
}

/** Another function in place of tanh. */
function bentBy(bend: (x: number) => number) {
  return combined((a, b) => bend(a + b));
}

/** Another way to make one hidden number of what the query and the key contribute to it. */
function combined(combine: (query: number, key: number) => number) {
  return (q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix => {
    if (!fits(q, k, w1, w2, v)) throw new RangeError("shapes do not fit");
    const data = new Float64Array(q.rows * k.rows);
    for (let i = 0; i < q.rows; i++) {
      for (let j = 0; j < k.rows; j++) {
        data[i * k.rows + j] = v.reduce(
          (sum, weight, t) => sum + weight * combine(product(w1, t, q, i), product(w2, t, k, j)),
          0,
        );
      }
    }
    return { rows: q.rows, cols: k.rows, data };
  };
}

function product(w: Matrix, t: number, x: Matrix, i: number): number {
  let sum = 0;
  for (let c = 0; c < w.cols; c++) sum += w.data[t * w.cols + c]! * x.data[i * x.cols + c]!;
  return sum;
}
