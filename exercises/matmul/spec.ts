import { defineSpec } from "innerproduct/spec";
import type { Matrix, PerformanceSize } from "innerproduct/spec";
import { matmulOracle } from "innerproduct/core";
import { errors, examples, shapes, values } from "./spec/cases.ts";
import { INNER, LARGE, SMALL, inputs } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Input, Matrix>({
  oracle: matmulOracle,
  bound: {
    formula: "|gotᵢⱼ − cᵢⱼ| ≤ 3(n + 8)(u·Σₖ|aᵢₖbₖⱼ| + 2⁻¹⁰⁷⁴),  u = 2⁻⁵³",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.5, for each cell in any order; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.5，逐格成立，次序随意；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors },
  laws,
  purity: (rng) => [inputs(rng, 1, 3, 2), inputs(rng, 5, 3, 4), inputs(rng, 8, 8, 8)],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "matmul",
    maxSlowdown: 70,
    growth: 2,
  },
  shrinking: {
    axes: [
      ["r", "n"],
      ["n", "c"],
    ],
  },
});

function timed(size: number): PerformanceSize<Input> {
  return {
    name: `r = c = ${size}, n = ${INNER}`,
    n: size,
    operations: size * size * INNER,
    make: (rng) => inputs(rng, size, INNER, size),
  };
}
