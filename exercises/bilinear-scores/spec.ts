import { defineSpec } from "innerproduct/spec";
import type { Matrix, PerformanceSize } from "innerproduct/spec";
import { bilinearScoresOracle } from "innerproduct/core";
import { errors, examples, shapes, values } from "./spec/cases.ts";
import { LARGE, SMALL, WIDTH, inputs } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Input, Matrix>({
  oracle: bilinearScoresOracle,
  bound: {
    formula: "|got − s| ≤ 3(d·d′ + 8)(2⁻⁵³·Σ|qₜWₜᵤkᵤ| + 2⁻¹⁰⁷⁴),  s = Σ qₜWₜᵤkᵤ",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1, for a sum of products in any order; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1，用于任意顺序的乘积之和；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors },
  laws,
  purity: (rng) => [inputs(rng, 1, 3, 2, 4), inputs(rng, 5, 4, 6, 3), inputs(rng, 8, 8, 8, 8)],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "bilinearScores",
    maxSlowdown: 90,
    growth: 2,
  },
  shrinking: {
    axes: [
      ["n", "dq"],
      ["m", "dk"],
      ["dq", "dk"],
    ],
    asked: (q, k, w) => q.cols > 0 && k.cols > 0 && w.data.every(Number.isFinite),
  },
});

function timed(n: number): PerformanceSize<Input> {
  return {
    name: `n = m = ${n}, d = d′ = ${WIDTH}`,
    n,
    operations: n * WIDTH * (WIDTH + n),
    make: (rng) => inputs(rng, n, n, WIDTH, WIDTH),
  };
}
