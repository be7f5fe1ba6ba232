/** What the page knows of one Run or Submit while it is judged: a pure state, moved on by stage events. */
import type { GroupResult, StageEvent, Verdict } from "#grader/judge/verdict.ts";
import type { LampStates } from "#app/components/lamps.tsx";

export type JudgingBy = "run" | "submit";

export type JudgingStage = "sending" | "queued" | "compiling" | "loading" | "judging" | "timing" | "finished";

export interface Judging {
  by: JudgingBy;
  stage: JudgingStage;
  /** Results so far, in the order in which they came. */
  groups: GroupResult[];
  /** The group that is being judged now. */
  runningGroup: string | null;
  timing: { done: number; of: number } | null;
  verdict: Verdict | null;
  /** The event stream is lost and being sought again. */
  lost: boolean;
  /** Once it is sent; a Run has none. */
  submissionId: string | null;
  /** The text that is judged: its line numbers are those of the diagnostics. */
  source: string;
}

export function startJudging(by: JudgingBy, source: string): Judging {
  return {
    by,
    stage: by === "run" ? "compiling" : "sending",
    groups: [],
    runningGroup: null,
    timing: null,
    verdict: null,
    lost: false,
    submissionId: null,
    source,
  };
}

/** The state of a judging that ended before the page was opened. */
export function finishedJudging(by: JudgingBy, source: string, verdict: Verdict): Judging {
  return finish(startJudging(by, source), verdict);
}

export function advance(judging: Judging, event: StageEvent): Judging {
  const next: Judging = { ...judging, lost: false };
  switch (event.stage) {
    case "queued":
    case "loading":
      return { ...next, stage: event.stage };
    // A job that is tried again begins anew.
    case "compiling":
      return { ...next, stage: "compiling", groups: [], runningGroup: null, timing: null };
    case "group-started":
      return {
        ...next,
        stage: event.group === "performance" ? "timing" : "judging",
        runningGroup: event.group,
      };
    case "group-finished":
      return {
        ...next,
        runningGroup: null,
        groups: [...judging.groups.filter((group) => group.id !== event.group), event.result],
      };
    case "timing":
      return { ...next, stage: "timing", timing: { done: event.done, of: event.of } };
    case "finished":
      return next;
  }
}

export function finish(judging: Judging, verdict: Verdict): Judging {
  return {
    ...judging,
    stage: "finished",
    groups: verdict.groups,
    runningGroup: null,
    timing: null,
    lost: false,
    verdict,
  };
}

export function isFinished(judging: Judging): boolean {
  return judging.verdict !== null;
}

const lampOfGroup = (group: string): keyof LampStates =>
  group === "stability" ? "stable" : group === "performance" ? "fast" : "correct";

/** The lamps of a judging under way: each is busy while a group of its own runs, out after the first failure. */
export function lampsOf(judging: Judging, groupIds: readonly string[]): LampStates {
  if (judging.verdict) return judging.verdict.lamps;
  const lamps: LampStates = { correct: "dark", stable: "dark", fast: "dark" };
  for (const lamp of ["correct", "stable", "fast"] as const) {
    const own = groupIds.filter((group) => lampOfGroup(group) === lamp);
    const results = judging.groups.filter((group) => lampOfGroup(group.id) === lamp);
    const running = judging.runningGroup !== null && lampOfGroup(judging.runningGroup) === lamp;
    if (results.some((group) => group.status === "failed")) lamps[lamp] = "out";
    else if (running) lamps[lamp] = "busy";
    else if (
      results.length > 0 &&
      own.every((id) => results.some((group) => group.id === id && group.status === "passed"))
    )
      lamps[lamp] = "lit";
    else if (results.length > 0) lamps[lamp] = "busy";
  }
  return lamps;
}
