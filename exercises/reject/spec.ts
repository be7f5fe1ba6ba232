import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize, Vector } from "innerproduct/spec";
import { rejectOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, like } from "./spec/inputs.ts";
import type { Pair } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Pair, Vector>({
  oracle: rejectOracle,
  bound: {
    formula:
      "|gotᵢ − rᵢ| ≤ 3((n + 16)(u(T + |t|)|aᵢ| + 2⁻¹⁰⁷⁴(1 + max|bⱼ|)) + 2u|rᵢ|),  rᵢ = bᵢ − t·aᵢ,  t = a·b / a·a,  T = Σ|aⱼbⱼ| / a·a,  u = 2⁻⁵³",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1, for both sums; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1，两个和各用一次；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  purity: (rng) => [...[1, 7, 64, 1_000].map((n) => like(rng, n)), [new Float64Array(3), like(rng, 3)[1]]],
  mistakes,
  performance: { sizes: [SMALL, LARGE].map(timed), reference: "reject", maxSlowdown: 100, growth: 1 },
  shrinking: {
    axes: [["n"], ["n"]],
    // A zero vector beside a NaN, and infinities, are not asked.
    asked: (a, b) =>
      (a.some((x) => x !== 0) || b.every(Number.isFinite)) &&
      [...a, ...b].every((x) => Math.abs(x) !== Infinity),
  },
});

function timed(n: number): PerformanceSize<Pair> {
  return { name: `n = ${n}`, n, operations: 3 * n, make: (rng) => like(rng, n) };
}
