import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize } from "innerproduct/spec";
import { softmax, softmaxBounds, softmaxOracle } from "innerproduct/core";
import { examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, SWEEP, logits, vec } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

/** An exponential, a division and the passes between them cost about as much as ten multiplications and additions. */
const OPERATIONS_PER_LOGIT = 10;

export default defineSpec<Input, Float64Array>({
  oracle: softmaxOracle,
  bound: {
    formula: {
      en: "|gotᵢ − wᵢ| ≤ 3u·wᵢ(2n + 16 + 2gᵢ + 2G + |xᵢ| + Σwⱼ|xⱼ| + 2|max|) + 10⁻³⁰⁰,  gᵢ = max − xᵢ,  G = Σwⱼgⱼ,  u = 2⁻⁵³; terms in |x| while all |x| ≤ 2²⁰; 0 where xᵢ = −∞",
      "zh-CN":
        "|gotᵢ − wᵢ| ≤ 3u·wᵢ(2n + 16 + 2gᵢ + 2G + |xᵢ| + Σwⱼ|xⱼ| + 2|max|) + 10⁻³⁰⁰,  gᵢ = max − xᵢ,  G = Σwⱼgⱼ,  u = 2⁻⁵³；含 |x| 的项只在所有 |x| ≤ 2²⁰ 时计入；xᵢ = −∞ 时误差界为 0",
    },
    source: {
      en: "Blanchard, Higham & Higham 2021, Accurately computing the log-sum-exp and softmax functions, §4; the factor 3 is headroom",
      "zh-CN":
        "Blanchard, Higham & Higham 2021, Accurately computing the log-sum-exp and softmax functions, §4；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, stability },
  laws,
  purity: (rng) => [
    logits(rng, 1),
    logits(rng, 7),
    logits(rng, 64),
    logits(rng, SMALL),
    [vec(2, -Infinity, 0)],
  ],
  mistakes,
  weights: (x) => [softmax(x)],
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    sweep: SWEEP.map(timed),
    reference: "softmax",
    maxSlowdown: 100,
    growth: 1,
    // The kernel stays within a third of the bound, so that a third more covers its error and the learner's.
    expect: (x) => ({
      kind: "vector",
      data: softmax(x),
      bounds: softmaxBounds(x).map((bound) => (4 / 3) * bound),
    }),
  },
  shrinking: {
    axes: [["n"]],
    asked: ([...x]) => !x.includes(Infinity) && (x.length === 0 || x.some((logit) => logit !== -Infinity)),
  },
});

function timed(n: number): PerformanceSize<Input> {
  return { name: `n = ${n}`, n, operations: OPERATIONS_PER_LOGIT * n, make: (rng) => logits(rng, n) };
}
