import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize } from "innerproduct/spec";
import { normOracle } from "innerproduct/core";
import { examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, like } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Input, number>({
  oracle: normOracle,
  bound: {
    formula: "|got − ‖a‖| ≤ 3((n/2 + 8)u‖a‖ + 2⁻¹⁰⁷⁴),  u = 2⁻⁵³",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1; the root halves the error of the sum, the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1；开方使和的误差减半，因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, stability },
  laws,
  purity: (rng) => [1, 7, 64, 1_000].map((n) => like(rng, n)),
  mistakes,
  performance: { sizes: [SMALL, LARGE].map(timed), reference: "norm", maxSlowdown: 300, growth: 1 },
  shrinking: {
    axes: [["n"]],
    asked: ([...a]) => !(a.includes(NaN) && a.some((x) => Math.abs(x) === Infinity)),
  },
});

function timed(n: number): PerformanceSize<Input> {
  return { name: `n = ${n}`, n, operations: n, make: (rng) => like(rng, n) };
}
