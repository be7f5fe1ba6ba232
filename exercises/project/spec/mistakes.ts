import type { Mistake, Vector } from "innerproduct/spec";
import { norm, project, reject } from "innerproduct/core";
import { dot } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export const mistakes: Mistake<Pair, Vector>[] = [
  {
    id: "on-the-other",
    title: { en: "a was projected on b", "zh-CN": "把 a 投影到 b 上了" },
    explanation: {
      en: "The result must lie on the line through a, so it is a that is multiplied, and a · a that divides.",
      "zh-CN": "结果应当落在过 a 的直线上：乘以系数的是 a，作除数的是 a · a。",
    },
    anchor: "definition",
    implement: checked((a, b) => project(b, a)),
  },
  {
    id: "length-once",
    title: { en: "Divided by the length once only", "zh-CN": "只除以了一次长度" },
    explanation: {
      en: "a · b / ‖a‖ is the length of the projection. Multiplied by a, which is ‖a‖ long itself, it comes out too long: divide by ‖a‖ once more, by a · a in all.",
      "zh-CN":
        "a · b / ‖a‖ 是投影的长度。再乘以 a，而 a 本身就长 ‖a‖，结果就太长了：还要再除以一次 ‖a‖，合起来就是除以 a · a。",
    },
    anchor: "definition",
    implement: unlessZero((a, b) => times(dot(a, b) / norm(a), a)),
  },
  {
    id: "not-divided",
    title: { en: "The length of a was not divided out", "zh-CN": "没有除以 a 的长度" },
    explanation: {
      en: "(a · b) a grows with the cube of a's length. The factor is a · b / a · a.",
      "zh-CN": "(a · b) a 会随 a 的长度按三次方增长。系数应当是 a · b / a · a。",
    },
    anchor: "definition",
    implement: checked((a, b) => times(dot(a, b), a)),
  },
  {
    id: "rejection",
    title: { en: "The perpendicular part was returned", "zh-CN": "返回了垂直的那一部分" },
    explanation: {
      en: "b − t·a is what is left of b beside the line. The projection is t·a itself.",
      "zh-CN": "b − t·a 是 b 中离开直线的部分。投影就是 t·a 本身。",
    },
    anchor: "definition",
    implement: checked((a, b) => reject(a, b)),
  },
  {
    id: "never-backwards",
    title: { en: "The sign was lost", "zh-CN": "符号丢了" },
    explanation: {
      en: "When b leans against a the factor is negative, and the projection points backwards. Keep the sign of a · b.",
      "zh-CN": "b 与 a 相背时系数为负，投影指向反方向。要保留 a · b 的符号。",
    },
    anchor: "definition",
    implement: checked((a, b) => (dot(a, b) < 0 ? times(-1, project(a, b)) : project(a, b))),
  },
  {
    id: "zero-vector-nan",
    title: { en: "A zero vector gave NaN", "zh-CN": "零向量得到了 NaN" },
    explanation: {
      en: "A zero vector a has a · a = 0, and 0 / 0 is NaN. It has no line, so by agreement the projection is zero: ask before you divide.",
      "zh-CN": "a 为零向量时 a · a = 0，而 0 / 0 是 NaN。它不确定任何直线，约定投影为零向量：除之前先判断。",
    },
    anchor: "policies",
    implement: checked((a, b) => (a.every((x) => x === 0) ? a.map(() => NaN) : project(a, b))),
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
    implement: checked((a, b) => (a.some((x) => x) ? project(a, b) : new Float64Array(a.length))),
  },
  {
    id: "zeros-skipped",
    title: { en: "Zeros were skipped, and NaN with them", "zh-CN": "跳过了零，NaN 也跟着丢了" },
    explanation: {
      en: "0 · NaN is NaN. An element that is skipped because a is 0 there hides that something went wrong before.",
      "zh-CN": "0 · NaN 等于 NaN。因为 a 在某处为 0 就跳过去，会把前面出过的错掩盖掉。",
    },
    anchor: "policies",
    implement: checked((a, b) => project(a, opposite(a, b))),
    variants: [checked((a, b) => opposite(a, project(a, b)))],
  },
  {
    id: "length-not-checked",
    title: { en: "Vectors of different lengths were accepted", "zh-CN": "接受了长度不同的向量" },
    explanation: {
      en: "What the shorter vector lacks was left out, or read as NaN. Compare the lengths first and throw when they differ.",
      "zh-CN": "较短向量所缺的元素，被略去了，或读成了 NaN。先比较长度，不同就抛出异常。",
    },
    anchor: "policies",
    implement: (a, b) => project(a.slice(0, b.length), b.slice(0, a.length)),
    variants: [(a, b) => project(a, asLongAs(a, b))],
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
    implement: checked((a, b) => project(a.map(Math.fround), b.map(Math.fround)).map(Math.fround)),
    variants: [
      checked((a, b) => project(a.map(Math.fround), b.map(Math.fround))),
      unlessZero((a, b) => {
        const d = divided(a);
        return times(Math.fround(dot(d, b) / dot(d, d)), d);
      }),
    ],
  },
  {
    id: "squares-out-of-range",
    title: { en: "The squares overflowed or vanished", "zh-CN": "平方溢出，或消失了" },
    explanation: {
      en: "Squares of numbers beyond about 1e154 are infinite and those below about 1e-162 are 0. Only the direction of a matters: divide it by its largest element first.",
      "zh-CN":
        "大约 1e154 以上的数，平方是无穷；大约 1e-162 以下的数，平方是 0。a 只有方向要紧：先让它除以自己最大的元素。",
    },
    anchor: "range",
    implement: unlessZero((a, b) => times(dot(a, b) / dot(a, a), a)),
  },
];

function checked(implement: (a: Vector, b: Vector) => Vector) {
  return (a: Vector, b: Vector): Vector => {
    if (a.length !== b.length) throw new RangeError("lengths differ");
    return implement(a, b);
  };
}

/** A zero vector a treated as it should be. */
function unlessZero(implement: (a: Vector, b: Vector) => Vector) {
  return checked((a, b) => (a.every((x) => x === 0) ? new Float64Array(a.length) : implement(a, b)));
}

function times(factor: number, v: Vector): Vector {
  return v.map((x) => factor * x);
}

/** As b is read when a says how far: what it lacks is NaN. */
function asLongAs(a: Vector, b: Vector): Vector {
  return a.map((_, i) => b[i] ?? NaN);
}

/** v without what stands opposite a zero of a. */
function opposite(a: Vector, v: Vector): Vector {
  return v.map((x, i) => (a[i] === 0 ? 0 : x));
}

function divided(v: Vector): Vector {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return v.map((x) => x / largest);
}
