import type { Rng } from "../exercise/random.ts";
import type { ExerciseSpec, PerformanceSize } from "../exercise/spec.ts";
import type { Value } from "../exercise/value.ts";
import type { TimingPlan, TimingSize } from "./runner.ts";

/**
 * One clock reading covers at least this many operations: 10 … 30 µs of the reference, far above the clock's resolution (under 0.1 µs) and
 * well above what it costs to enter the isolate (1.3 µs, for both sides). More would mean more inputs, for each call has its own; less, fewer
 * calls in all, and what a program leaks from call to call shows only when there are many.
 */
const operationsPerReading = 30_000;
/** Operations of all pairs of one size together: at most 8 ms of the reference, so that even 100 times slower takes a second. */
const operationsPerSize = 8e6;
/** Each pair costs 2 to 8 ms beside what is timed: its inputs, the pipe, the exact answer. */
const pairs = { min: 15, max: 24 };
const warmups = 8;

/**
 * What is timed at one size. All numbers follow from the spec alone, never from how fast the program was a moment ago: a program
 * could be slow on purpose while it is watched. Only a program that is lost already may be given up (`isEnough`).
 */
export function timingPlan(
  spec: ExerciseSpec,
  size: PerformanceSize,
  rng: Rng,
  totalTimeoutMs: number,
  isEnough: TimingSize["isEnough"],
): TimingPlan {
  const callsPerReading = Math.max(1, Math.ceil(operationsPerReading / size.operations));
  const affordable = Math.floor(operationsPerSize / (size.operations * callsPerReading));
  const count = Math.min(pairs.max, Math.max(pairs.min, affordable));
  const readings: Value[][][] = Array.from({ length: warmups + count }, () =>
    Array.from({ length: callsPerReading }, () => size.make(rng)),
  );
  return {
    reference: spec.performance.reference,
    sizes: [{ readings, warmups, steadies: true, isEnough }],
    orderSeed: String(rng.int(0, 2 ** 32 - 1)),
    totalTimeoutMs,
  };
}
