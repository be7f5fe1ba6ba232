import { defineSpec } from "innerproduct/spec";
import type { Matrix, PerformanceSize } from "innerproduct/spec";
import { scoresOracle } from "innerproduct/core";
import { errors, examples, shapes, values } from "./spec/cases.ts";
import { LARGE, SMALL, WIDTH, inputs } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Input, Matrix>({
  oracle: scoresOracle,
  bound: {
    formula: "|gotᵢⱼ − sᵢⱼ| ≤ 3(d + 8)(u·Σₜ|qᵢₜkⱼₜ| + 2⁻¹⁰⁷⁴),  u = 2⁻⁵³",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1; the factor 3 is headroom",
      "zh-CN": "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors },
  laws,
  purity: (rng) => [inputs(rng, 1, 3, 2), inputs(rng, 5, 4, 3), inputs(rng, 8, 8, 8)],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "scores",
    maxSlowdown: 80,
    growth: 2,
  },
  shrinking: {
    axes: [
      ["n", "d"],
      ["m", "d"],
    ],
  },
});

function timed(n: number): PerformanceSize<Input> {
  return {
    name: `n = m = ${n}, d = ${WIDTH}`,
    n,
    operations: n * n * WIDTH,
    make: (rng) => inputs(rng, n, n, WIDTH),
  };
}
