import { defineChallenge, refuseLength, refuseMagnitude } from "innerproduct/spec";
import type { Vector } from "innerproduct/spec";

const LENGTHS = [2, 8] as const;
const MAGNITUDES = [1e-9, 1e9] as const;

export default defineChallenge<[Vector], Vector>({
  asked: {
    en: "The error must be at least as large as the variance itself: then no digit is right.",
    "zh-CN": "误差至少要和方差本身一样大：那样就没有一位数字是对的。",
  },
  decode: (x) => refuseLength(x, LENGTHS) ?? refuseMagnitude(x, MAGNITUDES) ?? [x],
  oracle: (x) => {
    const value = variance(x);
    return { kind: "number", value, bound: value };
  },
  bound: {
    formula: { en: "σ², the variance itself", "zh-CN": "σ²，即方差本身" },
    source: {
      en: "Relative error; Chan, Golub & LeVeque 1983, Algorithms for computing the sample variance",
      "zh-CN": "即相对误差；Chan, Golub & LeVeque 1983, Algorithms for computing the sample variance",
    },
  },
  factor: 1,
});

/**
 * n²σ² = Σ over i < j of (xᵢ − xⱼ)²: terms that are all positive, each rounded twice, so the sum has a relative error of at most
 * (n(n − 1)/2 + 4)u, which is 32u for eight numbers.
 */
function variance(x: Vector): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) for (let j = 0; j < i; j++) sum += (x[i]! - x[j]!) ** 2;
  return sum / x.length ** 2;
}
