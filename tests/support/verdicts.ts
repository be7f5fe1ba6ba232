import { getExercise } from "#lib/exercises/index.ts";
import type { Performance, Verdict } from "#grader/judge/verdict.ts";

/** A complete record to be stored: what it says is up to the test. */
export async function verdictFor(slug: string, given: Partial<Verdict> = {}): Promise<Verdict> {
  const { manifest } = await getExercise(slug);
  return {
    format: 1,
    verdict: "accepted",
    exercise: { uuid: manifest.uuid, slug, version: manifest.version },
    seed: "0123456789abcdef0123456789abcdef",
    runtime: { runner: "sandbox", engine: "node" },
    lamps: { correct: "lit", stable: "lit", fast: "lit" },
    points: { earned: 100, possible: 100 },
    diagnostics: [],
    groups: [],
    failure: null,
    bound: { formula: "n u", source: "Higham" },
    mistake: null,
    performance: null,
    maxErrorUlps: 1,
    limit: null,
    judgeError: null,
    cheating: [],
    logs: { lines: [], truncated: false },
    durationsMs: { compile: 1, load: 1, correctness: 1, performance: 1, total: 4 },
    ...given,
  };
}

export function timed(slowdown: number, spread = 0.01): Performance {
  return {
    slowdown,
    interval: [slowdown * (1 - spread), slowdown * (1 + spread)],
    maxSlowdown: 10,
    sizes: [],
    growth: 1,
    expectedGrowth: 1,
  };
}

export const wrongAnswer: Partial<Verdict> = {
  verdict: "wrong-answer",
  lamps: { correct: "out", stable: "dark", fast: "dark" },
  points: { earned: 20, possible: 100 },
};

export const judgeError: Partial<Verdict> = {
  verdict: "judge-error",
  lamps: { correct: "dark", stable: "dark", fast: "dark" },
  points: { earned: 0, possible: 100 },
  judgeError: "the sandbox did not start",
};
