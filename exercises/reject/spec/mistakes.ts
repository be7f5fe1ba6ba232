import type { Mistake, Vector } from "innerproduct/spec";
import { norm, project, reject } from "innerproduct/core";
import { dot } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export const mistakes: Mistake<Pair, Vector>[] = [
  {
    id: "projection",
    title: { en: "The part along a was returned", "zh-CN": "返回了沿 a 的那一部分" },
    explanation: {
      en: "This is the projection. The rejection is what is left when it is taken away from b.",
      "zh-CN": "这是投影。从 b 中减去它，剩下的才是正交分量。",
    },
    anchor: "definition",
    implement: checked(project),
  },
  {
    id: "wrong-way-round",
    title: { en: "Subtracted the wrong way round", "zh-CN": "减反了" },
    explanation: {
      en: "This is the projection minus b. Subtract the projection from b: both parts must add up to b.",
      "zh-CN": "这是投影减 b。应当用 b 减投影：两部分加起来要等于 b。",
    },
    anchor: "definition",
    implement: checked((a, b) => times(-1, reject(a, b))),
  },
  {
    id: "of-the-other",
    title: { en: "The part of a perpendicular to b", "zh-CN": "算成了 a 中与 b 垂直的部分" },
    explanation: {
      en: "The roles were exchanged. The result must be perpendicular to a, the first vector, and come from b.",
      "zh-CN": "两个向量的角色颠倒了。结果应当来自 b，并与第一个向量 a 垂直。",
    },
    anchor: "definition",
    implement: checked((a, b) => reject(b, a)),
  },
  {
    id: "length-once",
    title: { en: "Divided by the length once only", "zh-CN": "只除以了一次长度" },
    explanation: {
      en: "What was subtracted is (a · b / ‖a‖) a, which is ‖a‖ times too long. The factor is a · b / a · a.",
      "zh-CN": "减去的是 (a · b / ‖a‖) a，长了 ‖a‖ 倍。系数应当是 a · b / a · a。",
    },
    anchor: "definition",
    implement: unlessZero((a, b) => minus(b, times(dot(a, b) / norm(a), a))),
  },
  {
    id: "added",
    title: { en: "The projection was added", "zh-CN": "加上了投影" },
    explanation: {
      en: "b + t·a has twice the part along a. Subtract, and nothing of it is left.",
      "zh-CN": "b + t·a 里沿 a 的部分成了两倍。要减去它，才一点不剩。",
    },
    anchor: "definition",
    implement: checked((a, b) => minus(b, times(-1, project(a, b)))),
  },
  {
    id: "zero-vector-nan",
    title: { en: "A zero vector gave NaN", "zh-CN": "零向量得到了 NaN" },
    explanation: {
      en: "A zero vector a has a · a = 0, and 0 / 0 is NaN. Nothing lies along it, so all of b is left: ask before you divide.",
      "zh-CN": "a 为零向量时 a · a = 0，而 0 / 0 是 NaN。没有什么部分沿着它，b 应当原样留下：除之前先判断。",
    },
    anchor: "policies",
    implement: checked((a, b) => (a.every((x) => x === 0) ? a.map(() => NaN) : reject(a, b))),
  },
  {
    id: "b-itself",
    title: { en: "b itself was returned", "zh-CN": "返回了 b 本身" },
    explanation: {
      en: "For a zero vector a the answer equals b, but it must be a vector of its own: whoever changes it must not change b. Return `b.slice()`.",
      "zh-CN": "a 为零向量时答案等于 b，但必须是一个新的向量：改动它不应当改动 b。返回 `b.slice()`。",
    },
    anchor: "policies",
    implement: checked((a, b) => (a.every((x) => x === 0) ? b : reject(a, b))),
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
    implement: checked((a, b) => (a.some((x) => x) ? reject(a, b) : b.slice())),
  },
  {
    id: "zeros-skipped",
    title: { en: "Zeros were skipped, and NaN with them", "zh-CN": "跳过了零，NaN 也跟着丢了" },
    explanation: {
      en: "0 · NaN is NaN. An element that is skipped because a is 0 there hides that something went wrong before.",
      "zh-CN": "0 · NaN 等于 NaN。因为 a 在某处为 0 就跳过去，会把前面出过的错掩盖掉。",
    },
    anchor: "policies",
    implement: checked((a, b) => minus(b, project(a, opposite(a, b)))),
    variants: [checked((a, b) => reject(a, b).map((x, i) => (a[i] === 0 ? b[i]! : x)))],
  },
  {
    id: "length-not-checked",
    title: { en: "Vectors of different lengths were accepted", "zh-CN": "接受了长度不同的向量" },
    explanation: {
      en: "What the shorter vector lacks was left out, or read as NaN. Compare the lengths first and throw when they differ.",
      "zh-CN": "较短向量所缺的元素，被略去了，或读成了 NaN。先比较长度，不同就抛出异常。",
    },
    anchor: "policies",
    implement: (a, b) => reject(a.slice(0, b.length), b.slice(0, a.length)),
    variants: [(a, b) => (a.every((x) => x === 0) ? b.slice() : reject(a, asLongAs(a, b)))],
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
    implement: checked((a, b) => reject(a.map(Math.fround), b.map(Math.fround)).map(Math.fround)),
    variants: [
      checked((a, b) => reject(a.map(Math.fround), b.map(Math.fround))),
      unlessZero((a, b) => {
        const d = divided(a);
        return minus(b, times(Math.fround(dot(d, b) / dot(d, d)), d));
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
    implement: unlessZero((a, b) => minus(b, times(dot(a, b) / dot(a, a), a))),
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
  return checked((a, b) => (a.every((x) => x === 0) ? b.slice() : implement(a, b)));
}

function times(factor: number, v: Vector): Vector {
  return v.map((x) => factor * x);
}

function minus(a: Vector, b: Vector): Vector {
  return a.map((x, i) => x - b[i]!);
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
