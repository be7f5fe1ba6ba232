import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize, Vector } from "innerproduct/spec";
import { layerNormOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, inputs } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Input, Vector>({
  oracle: layerNormOracle,
  bound: {
    formula: {
      en: "|gotᵢ − yᵢ| ≤ 3Eᵢ: the mean errs by (n + 8)u·Σ|xⱼ|/n, and every step after it by what it carries on and one rounding; u = 2⁻⁵³",
      "zh-CN": "|gotᵢ − yᵢ| ≤ 3Eᵢ：均值差 (n + 8)u·Σ|xⱼ|/n，此后每一步差传下来的误差，再加一次舍入；u = 2⁻⁵³",
    },
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.3 (running error analysis) and §1.9; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.3（运行误差分析）与 §1.9；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  purity: (rng) => [inputs(rng, 2), inputs(rng, 7), inputs(rng, 64)],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "layerNorm",
    maxSlowdown: 90,
    growth: 1,
  },
  shrinking: {
    axes: [["n"], ["n"], ["n"], []],
    asked: (x, gain, bias, epsilon) =>
      epsilon >= 0 &&
      epsilon <= 10 &&
      (x.length === 0 || epsilon > 0 || x.some((value) => value !== x[0])) &&
      ![...x, ...gain, ...bias].some((value) => Math.abs(value) === Infinity),
  },
});

function timed(n: number): PerformanceSize<Input> {
  return { name: `n = ${n}`, n, operations: 4 * n, make: (rng) => inputs(rng, n) };
}
