export interface Histogram {
  from: number;
  to: number;
  /** How many values lie in each of the equal intervals between `from` and `to`. */
  counts: number[];
  /** Values outside. They are counted, not hidden. */
  outside: number;
}

/** Counts values in equal intervals; the last one includes its upper end. */
export function histogramOf(values: Float64Array, from: number, to: number, bins: number): Histogram {
  const counts = Array.from({ length: bins }, () => 0);
  let outside = 0;
  for (const value of values) {
    if (!(value >= from && value <= to)) {
      outside++;
      continue;
    }
    counts[Math.min(bins - 1, Math.floor(((value - from) / (to - from)) * bins))]++;
  }
  return { from, to, counts, outside };
}
