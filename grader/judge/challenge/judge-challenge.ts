/**
 * A break-it task: the program gives an input, and the judge works out by itself what the flawed function and the exact one make of it.
 * Nothing of either ever reaches the place where the program runs.
 */
import { challengeGroupIds } from "../../exercise/spec.ts";
import { inspect } from "../examine.ts";
import { emptyFindings } from "../findings.ts";
import type { Compiled } from "../program.ts";
import { programOf, runnerLimits } from "../program.ts";
import type { Runner } from "../runner.ts";
import type { Verdict } from "../verdict.ts";
import { assembleChallenge, challengeErrorVerdict, challengeGroup } from "./assemble-challenge.ts";
import { judgeAnswer } from "./judge-answer.ts";
import type { ChallengeFindings, ChallengeRequest } from "./request.ts";

/** Never rejects: what breaks on our side is the verdict `judge-error`. */
export async function judgeChallenge(request: ChallengeRequest): Promise<Verdict> {
  const verdict = await judgeOrThrow(request).catch((error: unknown) =>
    challengeErrorVerdict(request, error),
  );
  request.onStage?.({ stage: "finished", verdict: verdict.verdict });
  return verdict;
}

async function judgeOrThrow(request: ChallengeRequest): Promise<Verdict> {
  const clock = request.clock ?? (() => performance.now());
  const startedAt = clock();
  const { compiled } = request;
  let findings: ChallengeFindings = { ...emptyFindings(), answer: null };
  if (compiled.kind === "compiled") {
    findings = await askForInput(request, compiled, clock);
    // A process that died may have died of us: only a second death is the program's own.
    if (findings.stop?.stop.kind === "crashed") findings = await askForInput(request, compiled, clock);
  }
  return assembleChallenge(request, findings, request.compileMs + clock() - startedAt);
}

async function askForInput(
  request: ChallengeRequest,
  compiled: Compiled,
  clock: () => number,
): Promise<ChallengeFindings> {
  const { exercise, openRunner, onStage } = request;
  const findings: ChallengeFindings = { ...emptyFindings(), answer: null };
  const startedAt = clock();
  onStage?.({ stage: "loading" });
  const runner = await openRunner(runnerLimits(exercise.manifest));
  try {
    findings.runtime = runner.runtime;
    findings.load = await runner.load(programOf(exercise.manifest, compiled));
    findings.loadMs = clock() - startedAt;
    if (findings.load.kind === "stopped") findings.stop = { stop: findings.load.stop };
    if (findings.load.kind === "loaded") await askLoaded(request, runner, findings);
    findings.logs = runner.logs();
    findings.correctnessMs = clock() - startedAt - findings.loadMs;
    return findings;
  } finally {
    // The verdict does not wait until the process is gone; its pool does.
    runner.close().catch(() => {});
  }
}

/** Asks twice: the same input must come. */
async function askLoaded(
  { exercise, challenge, onStage }: ChallengeRequest,
  runner: Runner,
  findings: ChallengeFindings,
): Promise<void> {
  const [group] = challengeGroupIds;
  onStage?.({ stage: "group-started", group });
  const asked = runner.call([{ args: [] }, { args: [] }]);
  const inspection = inspect(runner);
  // Should the program be ended, nobody asks what was found.
  inspection.catch(() => {});
  const { outcomes, stop } = await asked;
  const [first, second] = outcomes;
  if (stop) findings.stop = { stop };
  else if (first && second) findings.answer = judgeAnswer(exercise.manifest, challenge, first, second);
  else throw new Error(`The runner answered ${outcomes.length} of 2 calls.`);
  onStage?.({ stage: "group-finished", group, result: challengeGroup(exercise.manifest, findings) });
  if (stop) return;
  const inspected = await inspection;
  findings.signals = inspected.signals;
  if (inspected.stop) findings.stop = { stop: inspected.stop };
}
