/** A verdict and its parts, for the tests of what is said about verdicts. */
import { explainVerdict } from "../explain/explain-verdict.ts";
import type { Failure, Performance, Verdict } from "../verdict.ts";

/** A softmax that overflows. */
export const failure: Failure = {
  group: "stability",
  case: "large logits",
  reason: "value",
  input: [{ kind: "vector", length: 2, data: [1000, 1001], truncated: false }],
  expected: { kind: "vector", length: 2, data: [0.2689414213699951, 0.7310585786300049], truncated: false },
  got: { kind: "vector", length: 2, data: ["NaN", "NaN"], truncated: false },
  thrown: null,
  worst: { index: 1, expected: 0.7310585786300049, got: 0.5, ulps: 2.1e15, bound: 1e-15 },
  wrongElements: 2,
  elements: 2,
  reproduce: "console.log(softmax(x));",
};

export const verdict: Verdict = {
  format: 1,
  verdict: "unstable",
  exercise: { uuid: "7c0e9b62-3a0b-4a3e-9a55-0d6d2c1b6a11", slug: "softmax", version: 1 },
  seed: "s",
  runtime: { runner: "sandbox", engine: "node" },
  lamps: { correct: "lit", stable: "out", fast: "dark" },
  points: { earned: 60, possible: 100 },
  diagnostics: [],
  program: null,
  groups: [],
  failure,
  bound: { formula: "3 n u", source: "Higham, §3.1" },
  mistake: null,
  performance: null,
  maxErrorUlps: 3,
  limit: null,
  judgeError: null,
  cheating: [],
  logs: { lines: [], truncated: false },
  durationsMs: { compile: 1, load: 1, correctness: 1, performance: 0, total: 3 },
};

export const timed: Performance = {
  slowdown: 3.21,
  interval: [3.1, 3.3],
  maxSlowdown: 20,
  sizes: [
    {
      name: "n = 64",
      n: 64,
      slowdown: 3.21,
      interval: [3.1, 3.3],
      learnerMedianNs: 1,
      referenceMedianNs: 1,
      pairs: 20,
    },
  ],
  growth: 1.02,
  expectedGrowth: 1,
};

/** Headline and paragraphs, as a Chinese learner reads them. */
export function inChinese(change: Partial<Verdict>): string {
  const { headline, paragraphs } = explainVerdict({ ...verdict, ...change }, "zh-CN");
  return [headline, ...paragraphs].join("\n");
}
