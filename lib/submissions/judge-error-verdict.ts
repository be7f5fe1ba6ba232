import process from "node:process";
import type { Verdict } from "#grader/judge/verdict.ts";

interface Submission {
  exerciseId: string;
  slug: string;
  version: number;
  seed: string;
}

/** The record of a grading that never came to an end: nothing was judged, and the fault is ours. */
export function judgeErrorVerdict(submission: Submission, reason: string): Verdict {
  return {
    format: 1,
    verdict: "judge-error",
    exercise: { uuid: submission.exerciseId, slug: submission.slug, version: submission.version },
    seed: submission.seed,
    runtime: { runner: "none", engine: `node ${process.versions.node}`, platform: process.platform },
    lamps: { correct: "dark", stable: "dark", fast: "dark" },
    points: { earned: 0, possible: 0 },
    diagnostics: [],
    groups: [],
    failure: null,
    bound: { formula: "", source: "" },
    mistake: null,
    performance: null,
    maxErrorUlps: null,
    limit: null,
    judgeError: reason,
    cheating: [],
    logs: { lines: [], truncated: false },
    durationsMs: { compile: 0, load: 0, correctness: 0, performance: 0, total: 0 },
  };
}
