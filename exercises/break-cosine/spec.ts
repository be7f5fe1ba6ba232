import { defineChallenge, refuse, refuseMagnitude, refuseShape, rowOf } from "innerproduct/spec";
import type { Matrix, Refusal, Vector } from "innerproduct/spec";
import { cosineOracle } from "innerproduct/core";

const COLS = [2, 8] as const;
/** Nothing overflows, nothing vanishes: what goes wrong is rounding alone. */
const MAGNITUDES = [0.001, 1000] as const;

export default defineChallenge<[Vector, Vector], Matrix>({
  asked: {
    en: "The result must be above 1 or below −1, by however little.",
    "zh-CN": "结果必须大于 1 或小于 −1，哪怕只超出一点点。",
  },
  decode: (pair) =>
    refuseShape(pair, { rows: 2, cols: COLS }) ??
    refuseMagnitude(pair.data, MAGNITUDES) ??
    refuseZero(pair) ?? [rowOf(pair, 0), rowOf(pair, 1)],
  oracle: cosineOracle,
  bound: {
    formula: {
      en: "3u(n + 16)(S + |cos θ|), S = Σ|aᵢbᵢ| / (‖a‖‖b‖); leaving [−1, 1] is beyond any bound",
      "zh-CN": "3u(n + 16)(S + |cos θ|)，S = Σ|aᵢbᵢ| / (‖a‖‖b‖)；超出 [−1, 1] 则任何误差界都不允许",
    },
    source: "Higham 2002, §3.1",
  },
  factor: 2,
});

function refuseZero(pair: Matrix): Refusal | null {
  if ([0, 1].every((row) => rowOf(pair, row).some((element) => element !== 0))) return null;
  return refuse(
    "Neither vector may be the zero vector: it has no direction.",
    "两个向量都不能是零向量：零向量没有方向。",
  );
}
