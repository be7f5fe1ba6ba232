import { defineSpec } from "innerproduct/spec";
import type { Matrix, PerformanceSize } from "innerproduct/spec";
import { dotGradientOracle } from "innerproduct/core";
import { errors, examples, shapes, values } from "./spec/cases.ts";
import { LARGE, SMALL, WIDTH, inputs } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Input, Matrix>({
  oracle: dotGradientOracle,
  bound: {
    formula: {
      en: "|got − ∂L/∂qᵢₜ| ≤ 3(m + 8)(u·Σⱼ|Gᵢⱼkⱼₜ| + 2⁻¹⁰⁷⁴), and the same for ∂L/∂kⱼₜ with n and q; u = 2⁻⁵³",
      "zh-CN": "|got − ∂L/∂qᵢₜ| ≤ 3(m + 8)(u·Σⱼ|Gᵢⱼkⱼₜ| + 2⁻¹⁰⁷⁴)，∂L/∂kⱼₜ 同理，换成 n 和 q；u = 2⁻⁵³",
    },
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 and §3.5; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 与 §3.5；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors },
  laws,
  purity: (rng) => [
    inputs(rng, 1, 3, 2),
    inputs(rng, 5, 4, 6),
    inputs(rng, 6, 6, 6),
    inputs(rng, 40, 33, 20),
  ],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "dotGradient",
    maxSlowdown: 185,
    growth: 2,
  },
  shrinking: {
    axes: [
      ["n", "d"],
      ["m", "d"],
      ["n", "m"],
    ],
    asked: (q, k) => q.cols > 0 && k.cols > 0 && [...q.data, ...k.data].every(Number.isFinite),
  },
});

function timed(n: number): PerformanceSize<Input> {
  return {
    name: `n = m = ${n}, d = ${WIDTH}`,
    n,
    operations: 2 * n * n * WIDTH,
    make: (rng) => inputs(rng, n, n, WIDTH),
  };
}
