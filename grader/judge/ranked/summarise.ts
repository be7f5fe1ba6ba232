/** From pair ratios of several processes to a score with its interval. */
import type { Rng } from "../../exercise/random.ts";
import { geometricMean, median, middle95, powerExponent } from "../statistics.ts";

/** Nanoseconds of one call at one size in one process, pair by pair. */
export interface SizeReadings {
  learnerNs: readonly number[];
  referenceNs: readonly number[];
}

export interface Summary {
  speedup: number;
  interval: [number, number];
  sizes: {
    speedup: number;
    interval: [number, number];
    learnerMedianNs: number;
    referenceMedianNs: number;
  }[];
  /** Null with one size. */
  growth: { exponent: number; interval: [number, number] } | null;
  processes: number[];
}

/**
 * What remains between two timings of one program on one machine, whatever a bootstrap within one of them says: intervals are never
 * narrower. `npm run bench -- repeatability` measures it.
 */
export const noiseFloor = 0.006;

const rounds = 400;

/**
 * The score is the median over the processes of the geometric mean over the sizes of the median ratio of the pairs. Its interval is that of
 * a two-stage bootstrap (Davison & Hinkley 1997, §3.8): every round draws processes anew, and of each the pairs.
 *
 * `processes`: of each process, of each size, its readings; all processes have the same sizes.
 */
export function summarise(
  processes: readonly (readonly SizeReadings[])[],
  n: readonly number[],
  rng: Rng,
): Summary {
  const found = summaryOf(processes, n);
  const drawn = Array.from({ length: rounds }, () =>
    summaryOf(
      processes.map(() => rng.pick(processes).map((readings) => redraw(readings, rng))),
      n,
    ),
  );
  const intervalOf = (value: number, of: (one: Estimates) => number): [number, number] =>
    atLeastNoise(value, middle95(drawn.map(of)));
  return {
    speedup: found.speedup,
    interval: intervalOf(found.speedup, ({ speedup }) => speedup),
    sizes: found.sizes.map((size, i) => ({
      ...size,
      interval: intervalOf(size.speedup, ({ sizes }) => sizes[i]!.speedup),
    })),
    growth:
      found.growth === null
        ? null
        : { exponent: found.growth, interval: middle95(drawn.map(({ growth }) => growth!)) },
    processes: processes.map(speedupOf),
  };
}

interface Estimates {
  speedup: number;
  sizes: { speedup: number; learnerMedianNs: number; referenceMedianNs: number }[];
  growth: number | null;
}

function summaryOf(processes: readonly (readonly SizeReadings[])[], n: readonly number[]): Estimates {
  const over = (i: number, of: (readings: SizeReadings) => number) =>
    median(processes.map((sizes) => of(sizes[i]!)));
  const sizes = n.map((_, i) => ({
    speedup: over(i, ratioOf),
    learnerMedianNs: over(i, ({ learnerNs }) => median(learnerNs)),
    referenceMedianNs: over(i, ({ referenceNs }) => median(referenceNs)),
  }));
  return {
    speedup: median(processes.map(speedupOf)),
    sizes,
    growth:
      n.length > 1
        ? powerExponent(
            n,
            sizes.map(({ learnerMedianNs }) => learnerMedianNs),
          )
        : null,
  };
}

function speedupOf(sizes: readonly SizeReadings[]): number {
  return geometricMean(sizes.map(ratioOf));
}

function ratioOf({ learnerNs, referenceNs }: SizeReadings): number {
  return median(referenceNs.map((reference, i) => reference / learnerNs[i]!));
}

function redraw({ learnerNs, referenceNs }: SizeReadings, rng: Rng): SizeReadings {
  const places = learnerNs.map(() => rng.int(0, learnerNs.length - 1));
  return {
    learnerNs: places.map((place) => learnerNs[place]!),
    referenceNs: places.map((place) => referenceNs[place]!),
  };
}

function atLeastNoise(value: number, [low, high]: [number, number]): [number, number] {
  return [Math.min(low, value * (1 - noiseFloor)), Math.max(high, value * (1 + noiseFloor))];
}
