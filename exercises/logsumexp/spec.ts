import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize } from "innerproduct/spec";
import { logsumexpOracle } from "innerproduct/core";
import { examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, logits, vec } from "./spec/inputs.ts";
import type { Input } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

/** An exponential and the passes beside it cost about as much as eight multiplications and additions. */
const OPERATIONS_PER_LOGIT = 8;

export default defineSpec<Input, number>({
  oracle: logsumexpOracle,
  bound: {
    formula: "|got − L| ≤ 6u(n + 8 + G + |max| + |L|),  G = Σⱼ wⱼ(max − xⱼ),  u = 2⁻⁵³",
    source: {
      en: "Blanchard, Higham & Higham 2021, Accurately computing the log-sum-exp and softmax functions, §4; the factor 6 contains a headroom of 3",
      "zh-CN":
        "Blanchard, Higham & Higham 2021, Accurately computing the log-sum-exp and softmax functions, §4；因子 6 里含有 3 倍的余量",
    },
  },
  groups: { examples, shapes, values, stability },
  laws,
  purity: (rng) => [logits(rng, 1), logits(rng, 7), logits(rng, 64), [vec(2, -Infinity, 0)]],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "logsumexp",
    maxSlowdown: 80,
    growth: 1,
  },
  shrinking: { axes: [["n"]], asked: ([...x]) => !x.includes(Infinity) },
});

function timed(n: number): PerformanceSize<Input> {
  return { name: `n = ${n}`, n, operations: OPERATIONS_PER_LOGIT * n, make: (rng) => logits(rng, n) };
}
