import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize, Vector } from "innerproduct/spec";
import { rmsNormOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, inputs } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Input, Vector>({
  oracle: rmsNormOracle,
  bound: {
    formula: "|gotᵢ − yᵢ| ≤ 3((n/2 + 12)u·|yᵢ| + (n + 8)(1 + |gᵢ|)2⁻¹⁰⁷⁴),  u = 2⁻⁵³",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 and lemma 3.3; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 与引理 3.3；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  purity: (rng) => [inputs(rng, 1), inputs(rng, 7), inputs(rng, 64)],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "rmsNorm",
    maxSlowdown: 90,
    growth: 1,
  },
  shrinking: {
    axes: [["n"], ["n"], []],
    asked: (x, gain, epsilon) =>
      epsilon >= 0 &&
      epsilon <= 1 &&
      (x.length === 0 || epsilon > 0 || x.some((value) => value !== 0)) &&
      ![...x, ...gain].some((value) => Math.abs(value) === Infinity),
  },
});

function timed(n: number): PerformanceSize<Input> {
  return { name: `n = ${n}`, n, operations: 3 * n, make: (rng) => inputs(rng, n) };
}
