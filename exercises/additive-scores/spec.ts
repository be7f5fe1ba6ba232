import { defineSpec } from "innerproduct/spec";
import type { Matrix, PerformanceSize } from "innerproduct/spec";
import { additiveScoresOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, WIDTH, inputs } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

/** A hyperbolic tangent costs about as much as ten multiplications and additions. */
const OPERATIONS_PER_TANH = 10;

export default defineSpec<Input, Matrix>({
  oracle: additiveScoresOracle,
  bound: {
    formula: {
      en: "|got − s| ≤ 3(Σ|vₜ|(σₜδₜ + 4u) + h·u·Σ|vₜ|yₜ),  y = |tanh aₜ|, slope σₜ = 1 − y²,  δₜ = (d + d′ + 2)u·(sum of the magnitudes of which aₜ is made),  u = 2⁻⁵³; a few 2⁻¹⁰⁷⁴ more for underflow",
      "zh-CN":
        "|got − s| ≤ 3(Σ|vₜ|(σₜδₜ + 4u) + h·u·Σ|vₜ|yₜ)，y = |tanh aₜ|，斜率 σₜ = 1 − y²，δₜ = (d + d′ + 2)u·（构成 aₜ 的各项绝对值之和），u = 2⁻⁵³；下溢另计几个 2⁻¹⁰⁷⁴",
    },
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 and §3.3 (running error analysis), composed; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 与 §3.3（运行误差分析），复合而成；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  purity: (rng) => [inputs(rng, 1, 3, 2, 4, 3), inputs(rng, 5, 4, 3, 3, 3), inputs(rng, 4, 4, 4, 4, 4)],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "additiveScores",
    maxSlowdown: 50,
    growth: 2,
  },
  shrinking: {
    axes: [["n", "dq"], ["m", "dk"], ["h", "dq"], ["h", "dk"], ["h"]],
    asked: (q, k, w1, w2, v) =>
      q.cols > 0 && k.cols > 0 && v.length > 0 && [...w1.data, ...w2.data, ...v].every(Number.isFinite),
  },
});

function timed(n: number): PerformanceSize<Input> {
  return {
    name: `n = m = ${n}, d = d′ = h = ${WIDTH}`,
    n,
    operations: OPERATIONS_PER_TANH * n * n * WIDTH + 2 * n * WIDTH * WIDTH,
    make: (rng) => inputs(rng, n, n, WIDTH, WIDTH, WIDTH),
  };
}
