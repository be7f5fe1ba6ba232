import type { PerformanceSize } from "../../exercise/spec.ts";
import type { Rng } from "../../exercise/random.ts";
import { jsonNumber } from "../json-value.ts";
import type { RankRequest } from "./rank-request.ts";
import type { RankedSize, RankedTiming } from "./ranked-timing.ts";
import { summarise } from "./summarise.ts";
import type { ProcessReadings } from "./time-process.ts";

/**
 * A program may take this share of the fastest arithmetic measured here; what takes less has not done it. The loop that measures it comes
 * to two thirds of what the processor could do, and three sums over the same numbers come near that.
 */
const plausibleShare = 0.5;

/** `peakNs`: of one multiply-add at this machine's best. */
export function recordOf(
  { exercise, spec, seed, machine }: Pick<RankRequest, "exercise" | "spec" | "seed" | "machine">,
  sizes: readonly PerformanceSize[],
  processes: readonly ProcessReadings[],
  { rng, peakNs, durationMs }: { rng: Rng; peakNs: number; durationMs: number },
): RankedTiming {
  const summary = summarise(
    processes.map((one) => one.sizes),
    sizes.map(({ n }) => n),
    rng.fork("bootstrap"),
  );
  const ranked: RankedSize[] = sizes.map(({ name, n, operations }, i) => {
    const { speedup, interval, learnerMedianNs, referenceMedianNs } = summary.sizes[i]!;
    return {
      name,
      n,
      operations,
      speedup,
      interval,
      learnerMedianNs,
      referenceMedianNs,
      allocatedBytes: largest(processes.map(({ allocatedBytes }) => allocatedBytes[i] ?? null)),
    };
  });
  const { manifest, slug } = exercise;
  const { runtime, plan } = processes[0]!;
  return {
    format: 1,
    exercise: { uuid: manifest.uuid, slug, version: manifest.version },
    seed,
    environment: {
      ...machine,
      node: runtime.engine.replace(/^node /, ""),
      v8: runtime.v8 ?? "",
      flags: runtime.flags ?? [],
    },
    plan,
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
      maxErrorUlps: jsonNumber(Math.max(...processes.map(({ maxErrorUlps }) => maxErrorUlps))),
      maxBoundUse: jsonNumber(Math.max(...processes.map(({ maxBoundUse }) => maxBoundUse))),
    },
    implausible: findImplausible(ranked, plausibleShare * peakNs),
    durationMs,
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
