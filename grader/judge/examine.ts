/** Loads the program and runs every group but the timing. */
import type { Rng } from "../exercise/random.ts";
import type { GroupId } from "../exercise/spec.ts";
import type { Findings } from "./findings.ts";
import { emptyFindings } from "./findings.ts";
import type { GroupContext } from "./group-context.ts";
import type { GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import type { JudgeRequest } from "./request.ts";
import { groupResult, groupsOf } from "./points.ts";
import { runCases } from "./run-cases.ts";
import { runLaws } from "./run-laws.ts";
import { addImpurities, runPurity } from "./run-purity.ts";
import type { Compiled } from "./program.ts";
import { programOf, runnerLimits } from "./program.ts";
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
    if (findings.load.kind === "loaded") {
      const parameterNames = exercise.manifest.signature.parameters.map(({ name }) => name);
      await runGroups(request, { spec, runner, rng, parameterNames }, findings);
    }
    findings.correctnessMs = clock() - startedAt - findings.loadMs;
    findings.signals = runner.signals?.() ?? [];
    findings.logs = runner.logs();
    if (request.timing && canTime(runner) && isRight(findings)) {
      findings.timedRunner = runner;
      keepOpen = true;
    }
    return findings;
  } finally {
    if (!keepOpen) await runner.close();
  }
}

async function runGroups(
  { exercise, spec, onStage }: JudgeRequest,
  context: GroupContext,
  findings: Findings,
): Promise<void> {
  for (const id of groupsOf(spec)) {
    if (id === "performance") continue;
    onStage?.({ stage: "group-started", group: id });
    const outcome = await runGroup(id, context, findings.groups);
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
  const purity = findings.groups.find(({ id }) => id === "purity");
  const late = findings.groups.find(({ id }) => id === "stability")?.impurities ?? [];
  if (purity && late.length > 0) {
    addImpurities(purity, late);
    onStage?.({
      stage: "group-finished",
      group: "purity",
      result: groupResult(exercise.manifest, spec, "purity", purity),
    });
  }
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
  id: Exclude<GroupId, "performance">,
  context: GroupContext,
  before: readonly GroupOutcome[],
): Promise<GroupOutcome> {
  if (id === "laws") return runLaws(context);
  if (id === "purity") return runPurity(context, before);
  return runCases(id, context);
}

function isRight({ groups, stop, load, signals }: Findings): boolean {
  return (
    load?.kind === "loaded" &&
    !stop &&
    signals.length === 0 &&
    groups.every(({ failures, impurities }) => failures.length + impurities.length === 0)
  );
}
