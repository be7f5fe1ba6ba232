import { defineSpec } from "innerproduct/spec";
import type { Matrix, PerformanceSize } from "innerproduct/spec";
import { attention, attentionBounds, attentionOracle, rowsAt } from "innerproduct/core";
import { examples, shapes, values } from "./spec/cases.ts";
import { stability } from "./spec/stability.ts";
import { errors } from "./spec/errors.ts";
import { LARGE, SMALL, SWEEP, WIDTH, inputs, likeKeys, weightRows } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Input, Matrix>({
  oracle: attentionOracle,
  bound: {
    formula: {
      en: "|gotᵢ − oᵢ| ≤ Σⱼ(Bᵢⱼ + 3u(m + 8)wᵢⱼ)|vⱼ|; Bᵢⱼ is the bound of softmax for scores that err by (d + 8)u·Σₜ|qᵢₜkⱼₜ|/√d, and ≤ 3(max v − min v) + 3u(3m + 24 + 8max|s|)max|v|, the term in s while all |s| ≤ 2²⁰,  u = 2⁻⁵³; a few 2⁻¹⁰⁷⁴ more for underflow",
      "zh-CN":
        "|gotᵢ − oᵢ| ≤ Σⱼ(Bᵢⱼ + 3u(m + 8)wᵢⱼ)|vⱼ|；Bᵢⱼ 是分数误差为 (d + 8)u·Σₜ|qᵢₜkⱼₜ|/√d 时 softmax 的误差界，且 ≤ 3(max v − min v) + 3u(3m + 24 + 8max|s|)max|v|，含 s 的项只在所有 |s| ≤ 2²⁰ 时计入，u = 2⁻⁵³；下溢另计几个 2⁻¹⁰⁷⁴",
    },
    source: {
      en: "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1; Blanchard, Higham & Higham 2021, §4; composed; the factor 3 is headroom",
      "zh-CN":
        "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1；Blanchard, Higham & Higham 2021, §4；两者复合；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  purity: (rng) => {
    const [q, k, v] = inputs(rng, 5, 7, 3, 6);
    // The same numbers in another order are another input.
    const turned: Input = [rowsAt(q, [4, 3, 2, 1, 0]), k, v];
    const all: Input[] = [inputs(rng, 1, 3, 2, 2), [q, k, v], turned, inputs(rng, 8, 8, 8, 8)];
    return all.map(likeKeys);
  },
  mistakes,
  weights: weightRows,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    sweep: SWEEP.map(timed),
    reference: "attention",
    // Speed is what is asked: two and a half times what ordinary arrays of arrays take (24).
    maxSlowdown: 60,
    growth: 2,
    // The kernel stays within a third of the bound, so that a third more covers its error and the learner's.
    expect: (q, k, v) => ({
      kind: "matrix",
      ...attention(q, k, v),
      bounds: attentionBounds(q, k, v).map((bound) => (4 / 3) * bound),
    }),
  },
  shrinking: {
    axes: [
      ["n", "d"],
      ["m", "d"],
      ["m", "dv"],
    ],
    asked: (q, k, v) => k.rows > 0 && k.cols > 0 && q.cols > 0 && v.cols > 0,
  },
});

function timed(n: number): PerformanceSize<Input> {
  return {
    name: `n = m = ${n}, d = ${WIDTH}`,
    n,
    operations: 2 * n * n * WIDTH,
    make: (rng) => inputs(rng, n, n, WIDTH, WIDTH),
  };
}
