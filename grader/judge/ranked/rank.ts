/**
 * The ranked timing of an accepted program: five fresh processes, each with the reference beside it, pair by pair, over a sweep of sizes;
 * every output checked after the clock. Its figures decide a place on a board, never a verdict.
 */
import { createRng } from "../../exercise/random.ts";
import { rankedSizes } from "../../exercise/ranked-sizes.ts";
import { measureArithmeticPeak } from "./arithmetic-peak.ts";
import { rankedProcesses } from "./ranked-plan.ts";
import type { RankRequest } from "./rank-request.ts";
import type { RankedOutcome } from "./ranked-timing.ts";
import { recordOf } from "./record.ts";
import { timeProcess, type ProcessReadings } from "./time-process.ts";

/** Rejects only when the fault is ours. */
export async function rank(request: RankRequest): Promise<RankedOutcome> {
  const clock = request.clock ?? (() => performance.now());
  const startedAt = clock();
  const rng = createRng(request.seed).fork("ranked");
  const sizes = rankedSizes(request.spec.performance);
  const processes: ProcessReadings[] = [];
  while (processes.length < rankedProcesses) {
    request.signal?.throwIfAborted();
    const measured = await timeProcess(request, sizes, rng.fork(`process ${processes.length}`));
    if ("kind" in measured) return measured;
    processes.push(measured);
    request.onProcess?.(processes.length, rankedProcesses);
  }
  const peakNs = measureArithmeticPeak(clock);
  const durationMs = clock() - startedAt;
  return { kind: "timed", timing: recordOf(request, sizes, processes, { rng, peakNs, durationMs }) };
}
