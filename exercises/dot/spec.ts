import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize } from "innerproduct/spec";
import { dot, dotMayOverflow, dotOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, SWEEP, like, vec } from "./spec/inputs.ts";
import type { Pair } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Pair, number>({
  oracle: dotOracle,
  bound: {
    formula: "|got − a·b| ≤ 3(n + 8)(u·Σ|aᵢbᵢ| + 2⁻¹⁰⁷⁴),  u = 2⁻⁵³",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1; the factor 3 is headroom",
      "zh-CN": "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  purity: (rng) => [
    like(rng, 1),
    like(rng, 7),
    like(rng, 64),
    like(rng, 1_000),
    [vec(2, 0, -1), vec(0, 3, 0.5)],
  ],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    sweep: SWEEP.map(timed),
    reference: "dot",
    maxSlowdown: 1500,
    growth: 1,
  },
  shrinking: {
    axes: [["n"], ["n"]],
    // An infinite result is not asked, whether numbers grow into it or it was there.
    asked: (a, b) => a.length !== b.length || (!dotMayOverflow(a, b) && Math.abs(dot(a, b)) !== Infinity),
  },
});

function timed(n: number): PerformanceSize<Pair> {
  return { name: `n = ${n}`, n, operations: n, make: (rng) => like(rng, n) };
}
