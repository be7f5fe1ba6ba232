import type { Mistake, Vector } from "innerproduct/spec";
import { angle, cosine } from "innerproduct/core";
import { dot } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export const mistakes: Mistake<Pair, number>[] = [
  {
    id: "cosine-instead",
    title: { en: "The cosine, not the angle", "zh-CN": "返回了余弦，而不是夹角" },
    explanation: {
      en: "This is cos θ. The angle itself is its arccosine, `Math.acos`.",
      "zh-CN": "这是 cos θ。夹角本身是它的反余弦，`Math.acos`。",
    },
    anchor: "definition",
    implement: checked(cosine),
  },
  {
    id: "degrees",
    title: { en: "In degrees, not in radians", "zh-CN": "用了角度制，而不是弧度制" },
    explanation: {
      en: "`Math.acos` gives radians already. Leave out the factor 180/π.",
      "zh-CN": "`Math.acos` 给出的已经是弧度。去掉 180/π 这个因子。",
    },
    anchor: "definition",
    implement: checked((a, b) => (angle(a, b) * 180) / Math.PI),
  },
  {
    id: "arcsine",
    title: { en: "The arcsine was taken", "zh-CN": "用了反正弦" },
    explanation: {
      en: "The quotient is a cosine, so its angle is the arccosine. The arcsine gives what is missing to a right angle.",
      "zh-CN": "这个商是余弦，对应的角要用反余弦来求。反正弦给出的是它的余角。",
    },
    anchor: "definition",
    implement: checked((a, b) => Math.PI / 2 - angle(a, b)),
  },
  {
    id: "acute",
    title: { en: "Obtuse angles became acute", "zh-CN": "钝角变成了锐角" },
    explanation: {
      en: "The sign of the dot product was lost. It is negative when the vectors lean against each other, and the angle is then beyond π/2.",
      "zh-CN": "点积丢了符号。两个向量彼此相背时点积为负，夹角大于 π/2。",
    },
    anchor: "definition",
    implement: checked((a, b) => Math.acos(Math.abs(cosine(a, b)))),
  },
  {
    id: "lengths-missing",
    title: { en: "The lengths were not divided out", "zh-CN": "没有除以长度" },
    explanation: {
      en: "The arccosine of the dot product itself is an angle for unit vectors only. Divide by ‖a‖ ‖b‖ first.",
      "zh-CN": "直接对点积取反余弦，只对单位向量才是夹角。先除以 ‖a‖ ‖b‖。",
    },
    anchor: "definition",
    implement: checked((a, b) => Math.acos(clamp(dot(a, b)))),
  },
  {
    id: "length-not-checked",
    title: { en: "Vectors of different lengths were accepted", "zh-CN": "接受了长度不同的向量" },
    explanation: {
      en: "Only as many elements as the shorter vector has were used. Compare the lengths first and throw when they differ.",
      "zh-CN": "只用了较短向量那么多个元素。先比较长度，不同就抛出异常。",
    },
    anchor: "policies",
    implement: (a, b) => angle(a.slice(0, b.length), b.slice(0, a.length)),
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
    implement: checked((a, b) => angle(a.map(Math.fround), b.map(Math.fround))),
    variants: [checked((a, b) => Math.fround(Math.acos(Math.fround(Math.cos(angle(a, b))))))],
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
    implement: checked((a, b) => Math.acos(clamp(dot(a, b) / (norm(a) * norm(b))))),
  },
  {
    id: "not-clamped",
    title: { en: "NaN for parallel vectors", "zh-CN": "平行向量得到了 NaN" },
    explanation: {
      en: "Rounding can carry the quotient past ±1, where `Math.acos` gives NaN. Clamp it to [−1, 1] first.",
      "zh-CN": "舍入可能让商越过 ±1，这时 `Math.acos` 会得到 NaN。先把它限制在 [−1, 1] 之内。",
    },
    anchor: "clamp",
    implement: checked((a, b) => {
      const [x, y] = [divided(a), divided(b)];
      return Math.acos(dot(x, y) / (norm(x) * norm(y)));
    }),
    variants: [
      checked((a, b) => {
        const [x, y] = [divided(a), divided(b)];
        return Math.acos(dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y)));
      }),
    ],
  },
];

function checked(implement: (a: Vector, b: Vector) => number) {
  return (a: Vector, b: Vector): number => {
    if (a.length !== b.length) throw new RangeError("lengths differ");
    return implement(a, b);
  };
}

function norm(v: Vector): number {
  return Math.sqrt(dot(v, v));
}

function clamp(x: number): number {
  return Math.max(-1, Math.min(1, x));
}

function divided(v: Vector): Vector {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return v.map((x) => x / largest);
}
