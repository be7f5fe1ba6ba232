import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize, Vector } from "innerproduct/spec";
import { onlineSoftmaxOracle, softmax } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, WIDTH, inputs, mat, vec } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

/** An exponential and the comparison beside it cost about as much as ten multiplications and additions. */
const OPERATIONS_PER_SCORE = 10;

export default defineSpec<Input, Vector>({
  oracle: onlineSoftmaxOracle,
  bound: {
    formula: {
      en: "|got − o| ≤ Σⱼ(Bⱼ + 3u(m + 8)wⱼ)|vⱼ|; B is the bound of softmax, and ≤ 3(max v − min v) + 3u(3m + 24 + 8max|s|)max|v|, the term in s while all |s| ≤ 2²⁰,  u = 2⁻⁵³; a few 2⁻¹⁰⁷⁴ more for underflow",
      "zh-CN":
        "|got − o| ≤ Σⱼ(Bⱼ + 3u(m + 8)wⱼ)|vⱼ|；B 是 softmax 的误差界，且 ≤ 3(max v − min v) + 3u(3m + 24 + 8max|s|)max|v|，含 s 的项只在所有 |s| ≤ 2²⁰ 时计入，u = 2⁻⁵³；下溢另计几个 2⁻¹⁰⁷⁴",
    },
    source: {
      en: "Blanchard, Higham & Higham 2021, §4; Milakov & Gimelshein 2018; Higham, §3.1; composed; the factor 3 is headroom",
      "zh-CN":
        "Blanchard, Higham & Higham 2021, §4；Milakov & Gimelshein 2018；Higham, §3.1；三者复合；因子 3 是留出的余量",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  purity: (rng) => [inputs(rng, 1, 2), inputs(rng, 7, 3), [vec(-Infinity, 1, 0), mat([1], [2], [3])]],
  mistakes,
  weights: (s) => [softmax(s)],
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "onlineSoftmax",
    maxSlowdown: 120,
    growth: 1,
  },
  shrinking: {
    axes: [["m"], ["m", "dv"]],
    asked: (s, v) => v.cols > 0 && !s.includes(Infinity) && s.some((score) => score !== -Infinity),
  },
});

function timed(m: number): PerformanceSize<Input> {
  return {
    name: `m = ${m}, dᵥ = ${WIDTH}`,
    n: m,
    operations: m * (WIDTH + OPERATIONS_PER_SCORE),
    make: (rng) => inputs(rng, m, WIDTH),
  };
}
