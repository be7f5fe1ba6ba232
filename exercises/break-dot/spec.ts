import { defineChallenge, refuseMagnitude, refuseShape, rowOf } from "innerproduct/spec";
import type { Matrix, Vector } from "innerproduct/spec";
import { dotOracle } from "innerproduct/core";

const COLS = [2, 8] as const;
/** Products from 1e-18 to 1e18: none overflows, none vanishes. */
const MAGNITUDES = [1e-9, 1e9] as const;

export default defineChallenge<[Vector, Vector], Matrix>({
  asked: {
    en: "The error must be at least as large as the exact value itself: then no digit is right.",
    "zh-CN": "误差至少要和精确值本身一样大：那样就没有一位数字是对的。",
  },
  decode: (pair) =>
    refuseShape(pair, { rows: 2, cols: COLS }) ??
    refuseMagnitude(pair.data, MAGNITUDES) ?? [rowOf(pair, 0), rowOf(pair, 1)],
  oracle: (a, b) => {
    const exact = dotOracle(a, b);
    return exact.kind === "throws" ? exact : { ...exact, bound: Math.abs(exact.value) };
  },
  bound: {
    formula: { en: "|a·b|, the exact value itself", "zh-CN": "|a·b|，即精确值本身" },
    source: {
      en: "Relative error; Ogita, Rump & Oishi 2005, §6, make such vectors on purpose",
      "zh-CN": "即相对误差；Ogita, Rump & Oishi 2005 §6 专门构造了这样的向量",
    },
  },
  factor: 1,
});
