import type { Rng } from "../../exercise/random.ts";
import type { PerformanceSize } from "../../exercise/spec.ts";
import type { Value } from "../../exercise/value.ts";
import type { TimingSize } from "../runner.ts";

/** Each starts anew: where code and data come to lie in memory, and what the compiler makes of a program, differs by process. */
export const rankedProcesses = 5;

/** One clock reading covers at least this many operations, 30 … 100 µs of the reference, so that entering the isolate (1.3 µs) hardly counts. */
const operationsPerReading = 100_000;
const callsPerReadingMax = 256;
/** Operations of all pairs of one size in one process. */
const operationsPerSize = 1.5e8;
const pairs = { min: 25, max: 100 };
/** Until both programs run in the engine's last tier: it compiles while we wait, so a number of calls is enough. */
const warmups = 20;
/** Nobody pays for what the other one allocated, and both at the same moments for their own. */
const collectEvery = 10;
const weighedCalls = 3;

export interface RankedSizePlan {
  callsPerReading: number;
  pairs: number;
  warmups: number;
}

/** How much is timed at one size: follows from the exercise alone, never from how fast a program was a moment ago. */
export function planRankedSize({ operations }: Pick<PerformanceSize, "operations">): RankedSizePlan {
  const callsPerReading = Math.min(
    callsPerReadingMax,
    Math.max(1, Math.ceil(operationsPerReading / operations)),
  );
  const affordable = Math.floor(operationsPerSize / (operations * callsPerReading));
  return { callsPerReading, pairs: Math.min(pairs.max, Math.max(pairs.min, affordable)), warmups };
}

export function makeRankedSize(size: PerformanceSize, rng: Rng): TimingSize {
  const { callsPerReading, pairs: count } = planRankedSize(size);
  const readings: Value[][][] = Array.from({ length: warmups + count }, () =>
    Array.from({ length: callsPerReading }, () => size.make(rng)),
  );
  const weighed = Array.from({ length: weighedCalls }, () => size.make(rng));
  return { readings, warmups, collectEvery, weighed };
}
