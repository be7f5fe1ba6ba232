/** From what an input came to, to the verdict record. Pure: the same findings give the same verdict. */
import type { ExerciseManifest } from "../../exercise/exercise.ts";
import { challengeGroupIds } from "../../exercise/spec.ts";
import { blankVerdict, errorText } from "../blank-verdict.ts";
import { diagnose } from "../diagnose.ts";
import { loadFailureRecord } from "../failure.ts";
import { limitOf, stopKind } from "../limits.ts";
import type { GroupResult, Verdict, VerdictKind } from "../verdict.ts";
import type { ChallengeFindings, ChallengeRequest } from "./request.ts";

export function assembleChallenge(
  request: ChallengeRequest,
  findings: ChallengeFindings,
  totalMs: number,
): Verdict {
  const { manifest } = request.exercise;
  const problem = diagnose(request.compiled, findings.load, manifest.signature.name);
  const kind = problem ? "compile-error" : decide(findings);
  const found = challengeGroup(manifest, findings);
  // Nothing that a cheat achieved counts.
  const { possible } = found.points;
  const group = kind === "cheating" ? { ...found, points: { earned: 0, possible } } : found;
  const { answer, load } = findings;
  const record = blank(request, group);
  return {
    ...record,
    verdict: kind,
    ...problem,
    runtime: findings.runtime ?? record.runtime,
    lamps: { correct: lampOf(kind, group), stable: "dark", fast: "dark" },
    points: group.points,
    failure: answer ? answer.failure : load?.kind === "threw" ? loadFailureRecord(load.thrown) : null,
    challenge: answer?.record ?? null,
    limit: limitOf(request, findings.stop),
    cheating: findings.signals,
    logs: findings.logs,
    durationsMs: {
      compile: request.compileMs,
      load: findings.loadMs,
      correctness: findings.correctnessMs,
      performance: 0,
      total: totalMs,
    },
  };
}

/** The verdict when something on our side broke. */
export function challengeErrorVerdict(
  request: Pick<ChallengeRequest, "exercise" | "challenge" | "seed" | "compileMs">,
  error: unknown,
): Verdict {
  const group = challengeGroup(request.exercise.manifest, { load: null, answer: null, stop: null });
  return { ...blank(request, group), judgeError: errorText(error) };
}

/** The one check of a task: not looked at while the program does not load. */
export function challengeGroup(
  { points: { correctness } }: Pick<ExerciseManifest, "points">,
  { load, answer, stop }: Pick<ChallengeFindings, "load" | "answer" | "stop">,
): GroupResult {
  const [id] = challengeGroupIds;
  if (load?.kind !== "loaded" || (!answer && !stop))
    return { id, status: "skipped", passed: 0, total: 0, points: { earned: 0, possible: correctness } };
  const met = answer?.failure === null && !stop;
  const points = { earned: met ? correctness : 0, possible: correctness };
  return { id, status: met ? "passed" : "failed", passed: Number(met), total: 1, points };
}

function decide({ signals, load, answer, stop }: ChallengeFindings): VerdictKind {
  if (signals.length > 0) return "cheating";
  if (load?.kind === "threw" || answer?.failure?.reason === "threw") return "runtime-error";
  if (answer?.failure) return "wrong-answer";
  return stop ? stopKind(stop.stop) : "accepted";
}

function lampOf(kind: VerdictKind, { status }: GroupResult): Verdict["lamps"]["correct"] {
  if (kind === "cheating" || status === "failed") return "out";
  return status === "passed" ? "lit" : "dark";
}

function blank(
  { challenge, ...request }: Pick<ChallengeRequest, "exercise" | "challenge" | "seed" | "compileMs">,
  group: GroupResult,
): Verdict {
  return { ...blankVerdict(request, [group], challenge.bound), challenge: null };
}
