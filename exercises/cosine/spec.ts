import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize } from "innerproduct/spec";
import { cosineOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, SWEEP, like } from "./spec/inputs.ts";
import type { Pair } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Pair, number>({
  oracle: cosineOracle,
  bound: {
    formula: "|got − cos θ| ≤ 3(n + 16)(u(S + |cos θ|) + 2⁻¹⁷⁴),  S = Σ|aᵢbᵢ| / (‖a‖‖b‖),  u = 2⁻⁵³",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 and lemma 3.3; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 与引理 3.3；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  // The first vector is also given twice. Its length is then exact, so that nothing has to be clamped: that belongs to `stability`.
  purity: (rng) => [4, 16, 64, SMALL].map((n) => [rng.vector(n, (r) => r.pick([-2, 2])), like(rng, n)[1]]),
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    sweep: SWEEP.map(timed),
    reference: "cosine",
    maxSlowdown: 300,
    growth: 1,
  },
  shrinking: {
    axes: [["n"], ["n"]],
    // A zero vector against a NaN or an infinity is not asked.
    asked: (a, b) => [...a, ...b].every(Number.isFinite) || [a, b].every((v) => v.some((x) => x !== 0)),
  },
});

function timed(n: number): PerformanceSize<Pair> {
  return { name: `n = ${n}`, n, operations: 3 * n, make: (rng) => like(rng, n) };
}
