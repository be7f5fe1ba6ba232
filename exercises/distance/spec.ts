import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize } from "innerproduct/spec";
import { distanceOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, like } from "./spec/inputs.ts";
import type { Pair } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Pair, number>({
  oracle: distanceOracle,
  bound: {
    formula: "|got − d| ≤ 3((n/2 + 10)u·d + 2⁻¹⁰⁷⁴),  d = ‖a − b‖,  u = 2⁻⁵³",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1; each difference is rounded once, the root halves the error of the sum, the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1；每个差舍入一次，开方使和的误差减半，因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  // Two of them differ in the middle alone.
  purity: (rng) => {
    const [a, b] = like(rng, 7);
    return [
      like(rng, 1),
      [a, b],
      [a.map((x, i) => (i === 3 ? 2 * x : x)), b],
      like(rng, 64),
      like(rng, 1_000),
    ];
  },
  mistakes,
  performance: { sizes: [SMALL, LARGE].map(timed), reference: "distance", maxSlowdown: 300, growth: 1 },
  shrinking: {
    axes: [["n"], ["n"]],
    asked: (a, b) => [...a, ...b].every((x) => Math.abs(x) !== Infinity),
  },
});

function timed(n: number): PerformanceSize<Pair> {
  return { name: `n = ${n}`, n, operations: 2 * n, make: (rng) => like(rng, n) };
}
