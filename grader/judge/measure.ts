/** Times one loaded program against the reference, size by size, and checks every timed output. */
import type { Rng } from "../exercise/random.ts";
import type { ExerciseSpec, PerformanceSize } from "../exercise/spec.ts";
import type { CaseName } from "./case-name.ts";
import { caseName } from "./case-name.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { Stop, TimedPair, TimingPlan } from "./runner.ts";
import { bootstrap, geometricMean, powerExponent, quantile } from "./statistics.ts";
import type { TimingRunner } from "./timing-runner.ts";
import { timingPlan } from "./timing-plan.ts";
import type { Performance } from "./verdict.ts";

export interface Measurement {
  performance: Performance | null;
  /** A timed output that was wrong: the first. */
  failure: CaseFailure | null;
  stop: { stop: Stop; case: CaseName } | null;
  /** How many calls the program answered, at all sizes. */
  calls: number;
}

export interface MeasureRequest {
  spec: ExerciseSpec;
  runner: TimingRunner;
  rng: Rng;
  parameterNames: readonly string[];
  totalTimeoutMs: number;
  onSize(done: number, of: number): void;
}

export async function measure({
  spec,
  runner,
  rng,
  parameterNames,
  totalTimeoutMs,
  onSize,
}: MeasureRequest): Promise<Measurement> {
  const { sizes } = spec.performance;
  const timed: TimedPair[][] = [];
  const callsPerReading: number[] = [];
  let calls = 0;
  for (const size of sizes) {
    onSize(timed.length, sizes.length);
    const ownRng = rng.fork(`timing/${size.name}`);
    const isBeyond = (pairs: readonly TimedPair[]): boolean => isHopeless(pairs, spec, ownRng);
    const plan = timingPlan(spec, size, ownRng, totalTimeoutMs, isBeyond);
    const outcome = await runner.time(plan);
    if (outcome.kind === "stopped")
      return {
        performance: null,
        failure: null,
        stop: { stop: outcome.stop, case: caseName(size.name) },
        calls,
      };
    const pairs = outcome.sizes[0]?.pairs ?? [];
    calls += pairs.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
    const failure = firstWrong(spec, size, plan, pairs, parameterNames);
    if (failure) return { performance: null, failure, stop: null, calls };
    const { readings, warmups } = plan.sizes[0]!;
    callsPerReading.push(readings[0]!.length);
    timed.push(pairs.slice(warmups));
    // Larger sizes would take longer still and could hardly make this good.
    if (isBeyond(timed.at(-1)!)) break;
  }
  onSize(sizes.length, sizes.length);
  return { performance: summarise(spec, timed, callsPerReading, rng), failure: null, stop: null, calls };
}

/**
 * Too slow only when clearly so: the whole interval beyond the limit, or a clearly worse order of growth that has already
 * cost more than the limit at the largest size.
 */
export function isTooSlow({ interval, maxSlowdown, sizes }: Performance): boolean {
  if (interval[0] > maxSlowdown) return true;
  const first = sizes[0];
  const last = sizes.at(-1);
  if (!first || !last || first === last || last.interval[0] <= maxSlowdown) return false;
  return powerExponent([first.n, last.n], [first.interval[1], last.interval[0]]) > excessGrowthMax;
}

/** Exponent by which the ratio to the reference may grow: caches and collectors explain some growth, never this much. */
const excessGrowthMax = 0.75;

/** Beyond this many times the limit at one size, and surely so, what is left of it and the larger ones are left out. */
const hopelessFactor = 2;
/** Fewer say nothing: the interval of a lower quartile needs some that are above it. */
const hopelessPairsMin = 7;

function isHopeless(pairs: readonly TimedPair[], { performance }: ExerciseSpec, rng: Rng): boolean {
  const hopeless = hopelessFactor * performance.maxSlowdown;
  if (pairs.length < hopelessPairsMin || slowdownOf(pairs) <= hopeless) return false;
  const { combined } = bootstrap([pairs], slowdownOf, geometricMean, rng.fork(`hopeless/${pairs.length}`));
  return combined.interval[0] > hopeless;
}

/** What a machine does beside adds to a time and never takes from it: the lower quartile is little touched by it. */
const quietShare = 0.25;

/**
 * Quotient of the quiet times. Beside a long reading of a slow program a short one of the reference meets it several times over: of
 * a median of ratios half would be the machine's doing.
 */
function slowdownOf(pairs: readonly TimedPair[]): number {
  return quantile(pairs.map(learnerNsOf), quietShare) / quantile(pairs.map(referenceNsOf), quietShare);
}

function learnerNsOf({ learnerNs }: TimedPair): number {
  return learnerNs;
}

function referenceNsOf({ referenceNs }: TimedPair): number {
  return referenceNs;
}

function firstWrong(
  spec: ExerciseSpec,
  size: PerformanceSize,
  plan: TimingPlan,
  pairs: readonly TimedPair[],
  parameterNames: readonly string[],
): CaseFailure | null {
  const { readings, warmups } = plan.sizes[0]!;
  if (pairs.length <= warmups || pairs.length > readings.length)
    throw new Error(`The runner timed ${pairs.length} pairs of ${readings.length}.`);
  const expect = spec.performance.expect ?? spec.oracle;
  for (const [i, { outcomes }] of pairs.entries()) {
    const calls = readings[i]!;
    for (const [call, args] of calls.entries()) {
      const outcome = outcomes[call];
      if (!outcome) throw new Error(`The runner told of ${outcomes.length} of ${calls.length} timed calls.`);
      const expected = expect.apply(spec, args);
      const purity = judgePurity(outcome, parameterNames);
      const { reason, ...finding } = purity.reason ? purity : judgeCall(expected, outcome);
      if (reason)
        return {
          group: "performance",
          name: caseName(size.name),
          request: { args },
          expected,
          outcome,
          reason,
          ...finding,
        };
    }
  }
  return null;
}

/** `callsPerReading`: of each size, to come from clock readings to the time of one call. */
function summarise(
  spec: ExerciseSpec,
  timed: readonly TimedPair[][],
  callsPerReading: readonly number[],
  rng: Rng,
): Performance {
  const { sizes, maxSlowdown, growth } = spec.performance;
  const { figures, combined } = bootstrap(timed, slowdownOf, geometricMean, rng.fork("bootstrap"));
  const perCall = (ns: (pair: TimedPair) => number, share: number) =>
    timed.map((pairs, i) => quantile(pairs.map(ns), share) / callsPerReading[i]!);
  const learner = perCall(learnerNsOf, 0.5);
  const reference = perCall(referenceNsOf, 0.5);
  const measured = sizes.slice(0, timed.length);
  return {
    slowdown: combined.value,
    interval: combined.interval,
    maxSlowdown,
    sizes: measured.map(({ name, n }, i) => ({
      name,
      n,
      slowdown: figures[i]!.value,
      interval: figures[i]!.interval,
      learnerMedianNs: learner[i]!,
      referenceMedianNs: reference[i]!,
      pairs: timed[i]!.length,
    })),
    growth:
      measured.length > 1
        ? powerExponent(
            measured.map(({ n }) => n),
            perCall(learnerNsOf, quietShare),
          )
        : null,
    expectedGrowth: growth,
  };
}
