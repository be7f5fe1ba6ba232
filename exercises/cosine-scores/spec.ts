import { defineSpec } from "innerproduct/spec";
import type { Matrix, PerformanceSize } from "innerproduct/spec";
import { cosineScoresOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, WIDTH, like } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Input, Matrix>({
  oracle: cosineScoresOracle,
  bound: {
    formula: "|got − cos θ| ≤ 3(d + 16)(u(C + |cos θ|) + 2⁻¹⁷⁴),  C = Σ|qₜkₜ| / (‖q‖‖k‖),  u = 2⁻⁵³",
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 and lemma 3.3, for each pair; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 与引理 3.3，用于每一对；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  // The queries are also given as keys. Their lengths are then exact, so that nothing has to be clamped: that belongs to `stability`.
  purity: (rng) =>
    [
      [5, 6, 1],
      [5, 6, 4],
      [5, 6, 16],
      [30, 40, 16],
    ].map(([n, m, d]) => [rng.matrix(n!, d!, (r) => r.pick([-2, 2])), like(rng, 1, m!, d!)[1]]),
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "cosineScores",
    maxSlowdown: 120,
    growth: 2,
  },
  shrinking: {
    axes: [
      ["n", "d"],
      ["m", "d"],
    ],
    // A zero row against a NaN or an infinity is not asked, nor is d = 0.
    asked: (q, k) => {
      const isPlain = [...q.data, ...k.data].every(Number.isFinite);
      return q.cols > 0 && k.cols > 0 && (isPlain || (!hasZeroRow(q) && !hasZeroRow(k)));
    },
  },
});

function timed(n: number): PerformanceSize<Input> {
  return {
    name: `n = m = ${n}, d = ${WIDTH}`,
    n,
    operations: n * n * WIDTH,
    make: (rng) => like(rng, n, n, WIDTH),
  };
}

function hasZeroRow({ rows, cols, data }: Matrix): boolean {
  return Array.from({ length: rows }, (_, i) => data.subarray(i * cols, (i + 1) * cols)).some((row) =>
    row.every((x) => x === 0),
  );
}
