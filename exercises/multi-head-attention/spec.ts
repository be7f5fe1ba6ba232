import { defineSpec } from "innerproduct/spec";
import type { Matrix, PerformanceSize } from "innerproduct/spec";
import { multiHeadAttentionOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { HEADS, LARGE, SMALL, WIDTH, inputs } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";
import { weightRows } from "./spec/weigh.ts";

export default defineSpec<Input, Matrix>({
  oracle: multiHeadAttentionOracle,
  bound: {
    formula: {
      en: "projections err by (d + 8)u·Σ|xw|, scores by what those bring and (dₕ + 8)u·Σ|qk|/√dₕ, weights as softmax allows, averages by (n + 8)u·Σw|v| more, the last product by (d + 8)u·Σ|ow| more; times 3,  u = 2⁻⁵³; a few 2⁻¹⁰⁷⁴ more for underflow",
      "zh-CN":
        "投影可差 (d + 8)u·Σ|xw|，分数可差由此带来的那些再加 (dₕ + 8)u·Σ|qk|/√dₕ，权重依 softmax 的误差界，加权平均再加 (n + 8)u·Σw|v|，最后的乘积再加 (d + 8)u·Σ|ow|；全部乘以 3，u = 2⁻⁵³；下溢另计几个 2⁻¹⁰⁷⁴",
    },
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 and §3.3; Blanchard, Higham & Higham 2021, §4; composed; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 与 §3.3；Blanchard, Higham & Higham 2021, §4；两者复合；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  purity: (rng) => [inputs(rng, 1, 2, 2), inputs(rng, 4, 6, 3), inputs(rng, 5, 4, 2)],
  mistakes,
  weights: weightRows,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "multiHeadAttention",
    maxSlowdown: 60,
    growth: 2,
  },
  shrinking: {
    axes: [["n", "d"], ["d", "d"], ["d", "d"], ["d", "d"], ["d", "d"], []],
    asked: (x) => x.cols > 0,
  },
});

function timed(n: number): PerformanceSize<Input> {
  return {
    name: `n = ${n}, d = ${WIDTH}`,
    n,
    operations: 4 * n * WIDTH * WIDTH + 2 * n * n * WIDTH,
    make: (rng) => inputs(rng, n, WIDTH, HEADS),
  };
}
