import type { ExerciseSpec, Text } from "../exercise/spec.ts";
import { emptyFindings } from "./findings.ts";
import type { JudgeRequest } from "./request.ts";
import type { GroupResult, Verdict } from "./verdict.ts";

/** The record before anything is known: should nothing follow, the fault is ours. */
export function blankVerdict(
  { exercise, seed, compileMs }: Pick<JudgeRequest, "exercise" | "seed" | "compileMs">,
  groups: GroupResult[],
  bound: ExerciseSpec["bound"],
): Verdict {
  const { uuid, version } = exercise.manifest;
  return {
    format: 1,
    verdict: "judge-error",
    exercise: { uuid, slug: exercise.slug, version },
    seed,
    runtime: { runner: "none", engine: "none" },
    lamps: { correct: "dark", stable: "dark", fast: "dark" },
    points: { earned: 0, possible: groups.reduce((sum, { points }) => sum + points.possible, 0) },
    diagnostics: [],
    program: null,
    groups,
    failure: null,
    bound: boundRecord(bound),
    mistake: null,
    performance: null,
    maxErrorUlps: null,
    maxBoundUse: null,
    limit: null,
    judgeError: null,
    cheating: [],
    logs: emptyFindings().logs,
    durationsMs: { compile: compileMs, load: 0, correctness: 0, performance: 0, total: compileMs },
  };
}

/** What broke, for the log. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function boundRecord({ formula, source }: ExerciseSpec["bound"]): Verdict["bound"] {
  return {
    formula: english(formula),
    source: english(source),
    ...(typeof formula === "string" ? {} : { formulaText: formula }),
    ...(typeof source === "string" ? {} : { sourceText: source }),
  };
}

function english(text: string | Text): string {
  return typeof text === "string" ? text : text.en;
}
