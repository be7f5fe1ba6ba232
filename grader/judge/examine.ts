/** Loads the program and runs every group but the timing. */
import type { Rng } from "../exercise/random.ts";
import type { StartedCalls } from "./call-runner.ts";
import { startCalls } from "./call-runner.ts";
import { Examination } from "./examination.ts";
import type { Findings } from "./findings.ts";
import { emptyFindings } from "./findings.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import type { JudgeRequest } from "./request.ts";
import type { GroupPlan } from "./plan.ts";
import { isRightAlone } from "./left-over.ts";
import { groupResult } from "./points.ts";
import { runCases } from "./run-cases.ts";
import { runLaws } from "./run-laws.ts";
import { addImpurities, runPurity } from "./run-purity.ts";
import type { Compiled } from "./program.ts";
import { parameterNamesOf, programOf, runnerLimits } from "./program.ts";
import type { Inspection, Runner } from "./runner.ts";
import { shrinkShownFailure } from "./shrink/shrink.ts";
import { findSpoilingCall } from "./spoiling-call.ts";
import { tellFailure } from "./tell-failure.ts";
import { canTime } from "./timing-runner.ts";

export async function examine(
  request: JudgeRequest,
  compiled: Compiled,
  rng: Rng,
  clock: () => number,
): Promise<Findings> {
  const { exercise, spec, openRunner, onStage } = request;
  const findings = emptyFindings();
  const startedAt = clock();
  onStage?.({ stage: "loading" });
  const runner = await openRunner(runnerLimits(exercise.manifest));
  let keepOpen = false;
  try {
    findings.runtime = runner.runtime;
    findings.load = await runner.load(programOf(exercise.manifest, compiled));
    findings.loadMs = clock() - startedAt;
    if (findings.load.kind === "stopped") findings.stop = { stop: findings.load.stop };
    const parameterNames = parameterNamesOf(exercise.manifest);
    if (findings.load.kind === "loaded") await runGroups(request, rng, { runner, parameterNames }, findings);
    findings.logs = runner.logs();
    // After what the program printed and did has been taken down: the calls made now are not part of that.
    if (!findings.stop && findings.signals.length === 0) {
      const told = tellFailure(spec.mistakes, findings.groups);
      const { shown } = told;
      findings.leftOver = shown !== undefined && (await isRightAlone(request, compiled, shown));
      if (shown && findings.leftOver) {
        findings.spoiltBy = await findSpoilingCall(request, compiled, shown, findings.groups);
        // Where numbers are extreme as well: the formula is sound, and something outlives a call.
        if (shown.group === "stability") blamePurity(request, findings.groups, [shown]);
      }
      // A smaller input would be right as well when somebody tries it.
      if (!findings.leftOver)
        findings.shrunk = await shrinkShownFailure({ spec, rng, parameterNames, runner, told, clock });
    }
    findings.correctnessMs = clock() - startedAt - findings.loadMs;
    if (request.timing && canTime(runner) && isRight(findings)) {
      findings.timedRunner = runner;
      keepOpen = true;
    }
    return findings;
  } finally {
    // The verdict does not wait until the process is gone; its pool does.
    if (!keepOpen) runner.close().catch(() => {});
  }
}

/** What the runner sees of tampering. A place that cannot look sees none. */
export async function inspect(runner: Runner): Promise<Inspection> {
  return (await runner.inspect?.()) ?? { signals: [], stop: null };
}

/**
 * The program gets the calls of every group as soon as they are made, and the inspection behind them, so that it never waits for us;
 * they are judged group by group.
 */
async function runGroups(
  { exercise, spec, breathe, onStage, examination }: JudgeRequest,
  rng: Rng,
  { runner, parameterNames }: { runner: Runner; parameterNames: readonly string[] },
  findings: Findings,
): Promise<void> {
  const started: { group: GroupPlan; calls: StartedCalls }[] = [];
  for (const group of (examination ?? new Examination(spec, parameterNames, rng)).groups()) {
    started.push({ group, calls: startCalls(runner, group.calls, breathe) });
    // Lets them go before the next ones are made.
    await Promise.resolve();
  }
  const inspection = inspect(runner);
  // Should a group end the examination, nobody asks what it found.
  inspection.catch(() => {});
  for (const { group, calls } of started) {
    const { id } = group;
    onStage?.({ stage: "group-started", group: id });
    const outcome = await runGroup(group, calls, parameterNames, findings.groups);
    findings.groups.push(outcome);
    onStage?.({
      stage: "group-finished",
      group: id,
      result: groupResult(exercise.manifest, spec, id, outcome),
    });
    if (outcome.stop) {
      findings.stop = { ...outcome.stop, group: id };
      blameEarlierImpurity(findings.groups);
      return;
    }
  }
  const late = findings.groups.find(({ id }) => id === "stability")?.impurities ?? [];
  if (late.length > 0) blamePurity({ exercise, spec, onStage }, findings.groups, late);
  const { signals, stop } = await inspection;
  findings.signals = signals;
  findings.stop = stop && { stop };
}

/** What was seen after purity had been judged. */
function blamePurity(
  { exercise, spec, onStage }: Pick<JudgeRequest, "exercise" | "spec" | "onStage">,
  groups: readonly GroupOutcome[],
  seen: readonly CaseFailure[],
): void {
  const purity = groups.find(({ id }) => id === "purity");
  if (!purity) return;
  addImpurities(purity, seen);
  onStage?.({
    stage: "group-finished",
    group: "purity",
    result: groupResult(exercise.manifest, spec, "purity", purity),
  });
}

/** What changed its inputs before it was ended had failed already, though its purity was yet to be looked at. */
function blameEarlierImpurity(groups: GroupOutcome[]): void {
  const seen = groups.flatMap(({ impurities }) => impurities);
  if (seen.length === 0 || groups.some(({ id }) => id === "purity")) return;
  const purity = emptyOutcome("purity");
  addImpurities(purity, seen);
  groups.push(purity);
}

function runGroup(
  group: GroupPlan,
  calls: StartedCalls,
  parameterNames: readonly string[],
  before: readonly GroupOutcome[],
): Promise<GroupOutcome> {
  if (group.id === "laws") return runLaws(group, calls, parameterNames);
  if (group.id === "purity") return runPurity(group, calls, parameterNames, before);
  return runCases(group, calls, parameterNames);
}

function isRight({ groups, stop, load, signals }: Findings): boolean {
  return (
    load?.kind === "loaded" &&
    !stop &&
    signals.length === 0 &&
    groups.every(({ failures, impurities }) => failures.length + impurities.length === 0)
  );
}
