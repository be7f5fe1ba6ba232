/**
 * The ranked timing of an accepted program: five fresh processes, each with the reference beside it, pair by pair, over a sweep of sizes;
 * every output checked after the clock. Its figures decide a place on a board, never a verdict.
 */
import { createRng, type Rng } from "../../exercise/random.ts";
import type { ExerciseSpec, PerformanceSize } from "../../exercise/spec.ts";
import type { Compiled } from "../program.ts";
import { programOf, runnerLimits } from "../program.ts";
import type { JudgeRequest } from "../request.ts";
import { judgeCall, judgePurity } from "../judge-call.ts";
import { toJsonNumber } from "../json-value.ts";
import type { Runner, RuntimeInfo, Stop, TimedSize, TimingSize } from "../runner.ts";
import { canTime, type TimingRunner } from "../timing-runner.ts";
import { measureArithmeticPeak } from "./arithmetic-peak.ts";
import { makeRankedSize, planRankedSize, rankedProcesses } from "./ranked-plan.ts";
import type { RankedOutcome, RankedSize, TimingEnvironment } from "./ranked-timing.ts";
import { summarise, type SizeReadings } from "./summarise.ts";

export interface RankRequest extends Pick<JudgeRequest, "exercise" | "spec" | "seed" | "openRunner"> {
  compiled: Compiled;
  machine: Pick<TimingEnvironment, "cpu" | "machineClass" | "core" | "reference">;
  /** After each process. */
  onProcess?(done: number, of: number): void;
  /** Milliseconds from any start. */
  clock?: () => number;
  /** Gives up before the next process and rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** CPU time of one process for all its sizes: five of them stay under forty seconds. */
const processTimeoutMs = 7_500;

/** A program may take this share of the fastest arithmetic measured here; what takes less has not done it. */
const plausibleShare = 0.7;

type Failed = Extract<RankedOutcome, { kind: "failed" }>;

interface ProcessReadings {
  sizes: SizeReadings[];
  /** Of each size; null where nothing was seen. */
  allocatedBytes: (number | null)[];
  calls: number;
  maxErrorUlps: number;
  maxBoundUse: number;
  runtime: RuntimeInfo;
}

/** Rejects only when the fault is ours. */
export async function rank(request: RankRequest): Promise<RankedOutcome> {
  const clock = request.clock ?? (() => performance.now());
  const startedAt = clock();
  const rng = createRng(request.seed).fork("ranked");
  const sizes = sweepOf(request.spec);
  const processes: ProcessReadings[] = [];
  while (processes.length < rankedProcesses) {
    request.signal?.throwIfAborted();
    const measured = await timeInProcess(request, sizes, rng.fork(`process ${processes.length}`));
    if ("kind" in measured) return measured;
    processes.push(measured);
    request.onProcess?.(processes.length, rankedProcesses);
  }
  return { kind: "timed", timing: recordOf(request, sizes, processes, rng, startedAt, clock) };
}

/** The sizes of a ranked timing. */
function sweepOf(spec: ExerciseSpec): PerformanceSize[] {
  return spec.performance.sizes;
}

async function timeInProcess(
  { exercise, spec, compiled, openRunner }: RankRequest,
  sizes: readonly PerformanceSize[],
  rng: Rng,
): Promise<ProcessReadings | Failed> {
  const runner = await openRunner(runnerLimits(exercise.manifest));
  try {
    const load = await runner.load(programOf(exercise.manifest, compiled));
    if (load.kind === "stopped") return stopped(load.stop, null);
    if (load.kind !== "loaded" || !canTime(runner))
      throw new Error(`A program that was loaded and timed before cannot be again: ${load.kind}.`);
    const readings = await timeAll(spec, runner, sizes, rng, exercise.manifest.signature.parameters);
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
  parameters: readonly { name: string }[],
): Promise<ProcessReadings | Failed> {
  const plans = sizes.map((size) => makeRankedSize(size, rng.fork(size.name)));
  const outcome = await runner.time({
    reference: spec.performance.reference,
    sizes: plans,
    orderSeed: String(rng.fork("order").int(0, 2 ** 32 - 1)),
    totalTimeoutMs: processTimeoutMs,
  });
  if (outcome.kind === "stopped") return stopped(outcome.stop, null);
  const process: ProcessReadings = {
    sizes: [],
    allocatedBytes: [],
    calls: 0,
    maxErrorUlps: 0,
    maxBoundUse: 0,
    runtime: runner.runtime,
  };
  const names = parameters.map(({ name }) => name);
  for (const [i, plan] of plans.entries()) {
    const timed = outcome.sizes[i];
    if (timed === undefined) throw new Error(`The runner timed ${outcome.sizes.length} of ${plans.length} sizes.`);
    const wrong = check(spec, plan, timed, names, process);
    if (wrong !== null) return { kind: "failed", reason: "wrong-answer", size: sizes[i]!.name, detail: wrong };
    const measured = timed.pairs.slice(plan.warmups);
    process.sizes.push({
      learnerNs: measured.map(({ learnerNs }) => learnerNs),
      referenceNs: measured.map(({ referenceNs }) => referenceNs),
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
      const { reason, comparison } = purity.reason
        ? purity
        : judgeCall(expect.apply(spec, args), outcome);
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
  if (inspected?.stop) return stopped(inspected.stop, null);
  const [signal] = inspected?.signals ?? [];
  return signal === undefined ? null : { kind: "failed", reason: "cheating", size: null, detail: signal };
}

function stopped({ kind, limit }: Stop, size: string | null): Failed {
  const detail = limit ? `${limit.name} ${limit.value}` : kind;
  return { kind: "failed", reason: kind, size, detail };
}

function recordOf(
  { exercise, spec, seed, machine }: RankRequest,
  sizes: readonly PerformanceSize[],
  processes: readonly ProcessReadings[],
  rng: Rng,
  startedAt: number,
  clock: () => number,
): Extract<RankedOutcome, { kind: "timed" }>["timing"] {
  const summary = summarise(
    processes.map((one) => one.sizes),
    sizes.map(({ n }) => n),
    rng.fork("bootstrap"),
  );
  const plans = sizes.map(planRankedSize);
  const ranked: RankedSize[] = sizes.map(({ name, n, operations }, i) => {
    const { speedup, interval, learnerMedianNs, referenceMedianNs } = summary.sizes[i]!;
    const { callsPerReading } = plans[i]!;
    return {
      name,
      n,
      operations,
      speedup,
      interval,
      learnerMedianNs: learnerMedianNs / callsPerReading,
      referenceMedianNs: referenceMedianNs / callsPerReading,
      allocatedBytes: largest(processes.map(({ allocatedBytes }) => allocatedBytes[i] ?? null)),
    };
  });
  const { manifest, slug } = exercise;
  const { runtime } = processes[0]!;
  return {
    format: 1,
    exercise: { uuid: manifest.uuid, slug, version: manifest.version },
    seed,
    environment: {
      ...machine,
      node: runtime.engine,
      v8: runtime.v8 ?? "",
      flags: runtime.flags ?? [],
    },
    plan: {
      warmups: plans[0]!.warmups,
      pairs: plans.map(({ pairs }) => pairs),
      callsPerReading: plans.map(({ callsPerReading }) => callsPerReading),
    },
    speedup: summary.speedup,
    interval: summary.interval,
    sizes: ranked,
    growth: summary.growth && { ...summary.growth, expected: spec.performance.growth },
    processes: processes.map(({ sizes: readings }, i) => ({
      speedup: summary.processes[i]!,
      ratios: readings.map(({ learnerNs, referenceNs }) =>
        referenceNs.map((reference, pair) => Number((reference / learnerNs[pair]!).toPrecision(5))),
      ),
    })),
    checks: {
      calls: processes.reduce((sum, { calls }) => sum + calls, 0),
      maxErrorUlps: toJsonNumber(Math.max(...processes.map(({ maxErrorUlps }) => maxErrorUlps))),
      maxBoundUse: toJsonNumber(Math.max(...processes.map(({ maxBoundUse }) => maxBoundUse))),
    },
    implausible: findImplausible(ranked, plausibleShare * measureArithmeticPeak(clock)),
    durationMs: clock() - startedAt,
  };
}

function findImplausible(sizes: readonly RankedSize[], floorNsPerOperation: number) {
  for (const { name, operations, learnerMedianNs } of sizes) {
    const nsPerOperation = learnerMedianNs / operations;
    if (nsPerOperation < floorNsPerOperation) return { size: name, nsPerOperation, floorNsPerOperation };
  }
  return null;
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
