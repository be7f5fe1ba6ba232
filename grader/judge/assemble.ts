/** From findings to the verdict record. Pure: the same findings give the same verdict. */
import type { GroupId } from "../exercise/spec.ts";
import { blankVerdict, errorText } from "./blank-verdict.ts";
import { diagnose } from "./diagnose.ts";
import type { Findings } from "./findings.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { jsonNumber } from "./json-value.ts";
import type { JudgeRequest } from "./request.ts";
import { limitOf, stopKind } from "./limits.ts";
import { groupResult, groupsOf, isOrdinary } from "./points.ts";
import { failureRecord, loadFailureRecord } from "./failure.ts";
import { tellFailure } from "./tell-failure.ts";
import type { Verdict, VerdictKind } from "./verdict.ts";

type Scored = Pick<Verdict, "groups" | "lamps" | "points">;

type Verdictless = Pick<JudgeRequest, "exercise" | "spec" | "seed" | "compileMs">;

export function assembleVerdict(request: JudgeRequest, findings: Findings, totalMs: number): Verdict {
  const { exercise, spec } = request;
  const problem = diagnose(request.compiled, findings.load, exercise.manifest.signature.name);
  const outcomes = outcomesOf(findings);
  const { shown, mistake } = tellFailure(spec.mistakes, outcomes);
  const kind = problem ? "compile-error" : decide(findings, shown);
  const record = blank(request);
  const { signature } = exercise.manifest;

  return {
    ...record,
    verdict: kind,
    ...problem,
    runtime: findings.runtime ?? record.runtime,
    failure: shown
      ? failureRecord(shown, signature, outcomes, findings)
      : findings.load?.kind === "threw"
        ? loadFailureRecord(findings.load.thrown)
        : null,
    mistake: mistake && {
      id: mistake.id,
      title: mistake.title,
      explanation: mistake.explanation,
      ...(mistake.anchor === undefined ? {} : { anchor: mistake.anchor }),
    },
    // Nothing that a cheat achieved counts: no board, no lamp, no point.
    performance: kind === "cheating" ? null : findings.performance,
    maxErrorUlps:
      findings.groups.length > 0
        ? jsonNumber(Math.max(...findings.groups.map(({ maxErrorUlps }) => maxErrorUlps)))
        : null,
    maxBoundUse:
      findings.groups.length > 0
        ? jsonNumber(Math.max(...findings.groups.map(({ maxBoundUse }) => maxBoundUse)))
        : null,
    limit: limitOf(request, findings.stop, signature),
    cheating: findings.signals,
    logs: findings.logs,
    durationsMs: {
      compile: request.compileMs,
      load: findings.loadMs,
      correctness: findings.correctnessMs,
      performance: findings.performanceMs,
      total: totalMs,
    },
    ...(kind === "cheating" ? worthless(scored(request, outcomes)) : scored(request, outcomes)),
  };
}

/** The verdict when something on our side broke. */
export function judgeErrorVerdict(request: Verdictless, error: unknown): Verdict {
  return { ...blank(request), judgeError: errorText(error) };
}

function decide({ signals, load, stop, tooSlow }: Findings, shown: CaseFailure | undefined): VerdictKind {
  if (signals.length > 0) return "cheating";
  if (load?.kind === "threw") return "runtime-error";
  if (shown?.reason === "threw") return "runtime-error";
  if (shown) return shown.group === "stability" ? "unstable" : "wrong-answer";
  if (tooSlow) return "too-slow";
  return stop ? stopKind(stop.stop) : "accepted";
}

/** All groups that were run, the timing among them. */
function outcomesOf({ groups, performance, tooSlow, timedFailure, stop }: Findings): GroupOutcome[] {
  const timed = performance ?? timedFailure ?? (stop?.group === "performance" ? stop : null);
  if (!timed) return groups;
  const total = performance?.sizes.length ?? 1;
  const failures = timedFailure ? [timedFailure] : [];
  const outcome: GroupOutcome = {
    ...emptyOutcome("performance"),
    total,
    passed: performance && !tooSlow ? total : 0,
    failures,
  };
  const stopped =
    stop?.group === "performance" ? { stop: { stop: stop.stop, case: stop.case ?? { case: "" } } } : {};
  return [...groups, { ...outcome, ...stopped }];
}

function scored({ exercise, spec }: JudgeRequest, outcomes: readonly GroupOutcome[]): Scored {
  const results = groupsOf(spec).map((id) => {
    const outcome = outcomes.find((candidate) => candidate.id === id);
    const result = groupResult(exercise.manifest, spec, id, outcome);
    const slow = id === "performance" && outcome && outcome.passed < outcome.total;
    return slow ? { ...result, status: "failed" as const, points: { ...result.points, earned: 0 } } : result;
  });
  const status = (test: (id: GroupId) => boolean) => {
    const tested = groupsOf(spec).flatMap((id, i) => (test(id) ? [results[i]!.status] : []));
    if (tested.includes("failed")) return "out";
    return tested.length > 0 && tested.every((one) => one === "passed") ? "lit" : "dark";
  };
  const wrongWhenTimed = outcomes.some(({ id, failures }) => id === "performance" && failures.length > 0);
  const correct = wrongWhenTimed ? "out" : status(isOrdinary);
  return {
    groups: results,
    lamps: {
      correct,
      // An exercise with nothing to be unstable about lights this lamp with the first one.
      stable: spec.groups.stability ? status((id) => id === "stability") : correct === "lit" ? "lit" : "dark",
      fast: status((id) => id === "performance"),
    },
    points: {
      earned: results.reduce((sum, { points }) => sum + points.earned, 0),
      possible: results.reduce((sum, { points }) => sum + points.possible, 0),
    },
  };
}

function worthless({ groups, points }: Scored): Scored {
  return {
    groups: groups.map((group) => ({ ...group, points: { ...group.points, earned: 0 } })),
    lamps: { correct: "out", stable: "dark", fast: "dark" },
    points: { ...points, earned: 0 },
  };
}

function blank({ exercise, spec, ...request }: Verdictless): Verdict {
  const groups = groupsOf(spec).map((id) => groupResult(exercise.manifest, spec, id, undefined));
  return blankVerdict({ exercise, ...request }, groups, spec.bound);
}
