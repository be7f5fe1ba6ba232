import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";

/** All pair ratios of one process at one size. */
export interface Strip {
  /** From 1. */
  process: number;
  ratios: readonly number[];
  median: number;
}

export function stripsOf({ processes }: Pick<RankedTiming, "processes">, size: number): Strip[] {
  return processes.flatMap(({ ratios }, index) => {
    const own = ratios[size] ?? [];
    return own.length === 0 ? [] : [{ process: index + 1, ratios: own, median: medianOf(own) }];
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * Where ratios stand, on a logarithmic axis that shows 98 % of them at least: what lies beyond its ends, a reading that something
 * interrupted, is drawn at the end.
 */
export function stripScale(strips: readonly Strip[], width: number) {
  const sorted = strips.flatMap((strip) => strip.ratios).sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 100);
  const low = (sorted[cut] ?? 1) / 1.02;
  const high = (sorted[sorted.length - 1 - cut] ?? 1) * 1.02;
  const span = Math.log(high / low);
  const x = (ratio: number) => {
    const share = Math.min(1, Math.max(0, Math.log(ratio / low) / span));
    return Number((4 + share * (width - 8)).toFixed(1));
  };
  return { low, high, x };
}
