import type { Rng } from "../../exercise/random.ts";
import type { PerformanceSize } from "../../exercise/spec.ts";
import type { Value } from "../../exercise/value.ts";
import { dataOf } from "../../harness/wire.ts";
import type { TimingSize } from "../runner.ts";

/** Each starts anew: where code and data come to lie in memory, and what the compiler makes of a program, differs by process. */
export const rankedProcesses = 5;

/** One clock reading covers at least this many operations, 30 … 100 µs of the reference, so that entering the isolate (1.3 µs) hardly counts. */
const operationsPerReading = 100_000;
const callsPerReadingMax = 256;
/** Of all pairs of one size in one process: what they may cost to run, and to make. */
const operationsPerSize = 1.5e8;
const doublesPerSize = 1e7;
const pairs = { min: 25, max: 100 };
/** Until both programs run in the engine's last tier: it compiles while we wait, so a number of calls is enough. */
const warmups = 20;
/** Nobody pays for what the other one allocated, and both at the same moments for their own. */
const collectEvery = 10;
const weighedCalls = 3;

/** What one process does at one size. All numbers follow from the exercise alone, never from how fast a program was a moment ago. */
export function planRankedSize(size: PerformanceSize, rng: Rng): TimingSize {
  const weighed = Array.from({ length: weighedCalls }, () => size.make(rng));
  const doublesPerCall = weighed[0]!.reduce<number>((sum, value) => sum + dataOf(value).length, 0);
  const callsPerReading = Math.min(
    callsPerReadingMax,
    Math.max(1, Math.ceil(operationsPerReading / size.operations)),
  );
  const affordable = Math.min(operationsPerSize / size.operations, doublesPerSize / doublesPerCall);
  const count = Math.min(pairs.max, Math.max(pairs.min, Math.floor(affordable / callsPerReading)));
  const readings: Value[][][] = Array.from({ length: warmups + count }, () =>
    Array.from({ length: callsPerReading }, () => size.make(rng)),
  );
  return { readings, warmups, collectEvery, weighed };
}
