import type { PerformanceSize, PerformanceSpec } from "./spec.ts";
import type { Value } from "./value.ts";

/** The sizes of a ranked timing: the exercise's sweep, or where it declares none the sizes of every timing. */
export function rankedSizes<A extends Value[]>({ sizes, sweep }: PerformanceSpec<A>): PerformanceSize<A>[] {
  return sweep ?? sizes;
}
