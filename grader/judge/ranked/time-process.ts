/** One of the processes of a ranked timing. */
import type { Rng } from "../../exercise/random.ts";
import type { ExerciseSpec, PerformanceSize } from "../../exercise/spec.ts";
import { judgeCall, judgePurity } from "../judge-call.ts";
import { parameterNamesOf, programOf, runnerLimits } from "../program.ts";
import type { Runner, RuntimeInfo, Stop, TimedSize, TimingSize } from "../runner.ts";
import { canTime, type TimingRunner } from "../timing-runner.ts";
import type { RankRequest } from "./rank-request.ts";
import { planRankedSize } from "./ranked-plan.ts";
import type { RankedOutcome } from "./ranked-timing.ts";
import type { SizeReadings } from "./summarise.ts";

export type Failed = Extract<RankedOutcome, { kind: "failed" }>;

export interface ProcessReadings {
  sizes: SizeReadings[];
  /** Of each size; null where nothing was seen. */
  allocatedBytes: (number | null)[];
  plan: { warmups: number; pairs: number[]; callsPerReading: number[] };
  calls: number;
  maxErrorUlps: number;
  maxBoundUse: number;
  runtime: RuntimeInfo;
}

/** CPU time of one process for all its sizes: five of them stay under forty seconds. */
const processTimeoutMs = 7_500;

type TimeProcessRequest = Pick<RankRequest, "exercise" | "spec" | "compiled" | "openRunner">;

/** Times one fresh process at all sizes and checks what it gave. */
export async function timeProcess(
  { exercise, spec, compiled, openRunner }: TimeProcessRequest,
  sizes: readonly PerformanceSize[],
  rng: Rng,
): Promise<ProcessReadings | Failed> {
  const runner = await openRunner(runnerLimits(exercise.manifest));
  try {
    const load = await runner.load(programOf(exercise.manifest, compiled));
    if (load.kind === "stopped") return stopped(load.stop);
    if (load.kind !== "loaded" || !canTime(runner))
      throw new Error(`A program that was loaded and timed before cannot be again: ${load.kind}.`);
    const readings = await timeAll(spec, runner, sizes, rng, parameterNamesOf(exercise.manifest));
    if ("kind" in readings) return readings;
    const inspected = await inspect(runner);
    return inspected ?? readings;
  } finally {
    await runner.close();
  }
}

async function timeAll(
  spec: ExerciseSpec,
  runner: TimingRunner,
  sizes: readonly PerformanceSize[],
  rng: Rng,
  names: readonly string[],
): Promise<ProcessReadings | Failed> {
  const plans = sizes.map((size) => planRankedSize(size, rng.fork(size.name)));
  const outcome = await runner.time({
    reference: spec.performance.reference,
    sizes: plans,
    orderSeed: String(rng.fork("order").int(0, 2 ** 32 - 1)),
    totalTimeoutMs: processTimeoutMs,
  });
  if (outcome.kind === "stopped") return stopped(outcome.stop);
  const process: ProcessReadings = {
    sizes: [],
    allocatedBytes: [],
    plan: {
      warmups: plans[0]!.warmups,
      pairs: plans.map(({ readings, warmups }) => readings.length - warmups),
      callsPerReading: plans.map(({ readings }) => readings[0]!.length),
    },
    calls: 0,
    maxErrorUlps: 0,
    maxBoundUse: 0,
    runtime: runner.runtime,
  };
  for (const [i, plan] of plans.entries()) {
    const timed = outcome.sizes[i];
    if (timed === undefined)
      throw new Error(`The runner timed ${outcome.sizes.length} of ${plans.length} sizes.`);
    const wrong = check(spec, plan, timed, names, process);
    if (wrong !== null)
      return { kind: "failed", reason: "wrong-answer", size: sizes[i]!.name, detail: wrong };
    const measured = timed.pairs.slice(plan.warmups);
    const calls = plan.readings[0]!.length;
    process.sizes.push({
      learnerNs: measured.map(({ learnerNs }) => learnerNs / calls),
      referenceNs: measured.map(({ referenceNs }) => referenceNs / calls),
    });
    const bytes = Math.max(...timed.weighed.map((one) => one.bytes));
    process.allocatedBytes.push(Number.isFinite(bytes) && bytes >= 0 ? bytes : null);
  }
  return process;
}

/** Every output, those of the warm-up included; says what is wrong with the first that is. */
function check(
  spec: ExerciseSpec,
  plan: TimingSize,
  { pairs, weighed }: TimedSize,
  parameterNames: readonly string[],
  found: ProcessReadings,
): string | null {
  if (pairs.length !== plan.readings.length)
    throw new Error(`The runner timed ${pairs.length} pairs of ${plan.readings.length}.`);
  const expect = spec.performance.expect ?? spec.oracle;
  const calls = [...plan.readings, ...(plan.weighed ?? []).map((args) => [args])];
  const outcomes = [...pairs.map((pair) => pair.outcomes), ...weighed.map(({ outcome }) => [outcome])];
  for (const [i, reading] of calls.entries()) {
    for (const [call, args] of reading.entries()) {
      const outcome = outcomes[i]?.[call];
      if (!outcome) return "a timed call gave no result";
      const purity = judgePurity(outcome, parameterNames);
      const { reason, comparison } = purity.reason ? purity : judgeCall(expect.apply(spec, args), outcome);
      if (reason) return reason;
      found.calls++;
      found.maxErrorUlps = Math.max(found.maxErrorUlps, comparison?.maxErrorUlps ?? 0);
      found.maxBoundUse = Math.max(found.maxBoundUse, comparison?.excess ?? 0);
    }
  }
  return null;
}

async function inspect(runner: Runner): Promise<Failed | null> {
  const inspected = await runner.inspect?.();
  if (inspected?.stop) return stopped(inspected.stop);
  const [signal] = inspected?.signals ?? [];
  return signal === undefined ? null : { kind: "failed", reason: "cheating", size: null, detail: signal };
}

function stopped({ kind, limit }: Stop): Failed {
  const detail = limit ? `${limit.name} ${limit.value}` : kind;
  return { kind: "failed", reason: kind, size: null, detail };
}
