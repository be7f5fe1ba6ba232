import { defineChallenge, refuse, refuseMagnitude, refuseShape, rowOf } from "innerproduct/spec";
import type { Expected, Matrix, Refusal, Vector } from "innerproduct/spec";
import { dotBound, dotOracle } from "innerproduct/core";

const COLS = [2, 8] as const;
const MAGNITUDES = [0.001, 1000] as const;

export default defineChallenge<[Vector, Vector], Matrix>({
  asked: {
    en: "Some component must be off by more than its own size.",
    "zh-CN": "至少有一个分量的误差必须大于这个分量本身。",
  },
  decode: (pair) =>
    refuseShape(pair, { rows: 2, cols: COLS }) ??
    refuseMagnitude(pair.data, MAGNITUDES) ??
    refuseZero(rowOf(pair, 0)) ?? [rowOf(pair, 0), rowOf(pair, 1)],
  oracle: projection,
  bound: {
    formula: {
      en: "the component of the projection (a·b / a·a) a itself, and what rounding a·b may change in it",
      "zh-CN": "投影 (a·b / a·a) a 的分量本身，再加上 a·b 的舍入可能造成的改变",
    },
    source: {
      en: "Relative error; so no cancellation in a·b counts as the flaw",
      "zh-CN": "即相对误差；这样 a·b 中的相消就不会被当成这里的缺陷",
    },
  },
  factor: 1,
});

function projection(a: Vector, b: Vector): Expected {
  const ab = dotOracle(a, b);
  const aa = dotOracle(a, a);
  if (ab.kind === "throws" || aa.kind === "throws") return { kind: "throws" };
  const data = a.map((value) => (ab.value / aa.value) * value);
  const rounding = dotBound(a, b) / aa.value;
  return {
    kind: "vector",
    data,
    bounds: data.map((value, i) => Math.abs(value) + rounding * Math.abs(a[i]!)),
  };
}

function refuseZero(a: Vector): Refusal | null {
  if (a.some((element) => element !== 0)) return null;
  return refuse(
    "The first vector must not be the zero vector: there is no direction to project on.",
    "第一个向量不能是零向量：没有可以投影的方向。",
  );
}
