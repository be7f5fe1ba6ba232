export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How many of the values lie in each of `bins` equal parts of [min, max]; the last part includes its end. Others count nowhere. */
export function histogram(values: ArrayLike<number>, min: number, max: number, bins: number): Bin[] {
  const counts = Array.from({ length: bins }, () => 0);
  const width = (max - min) / bins;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (!(value >= min && value <= max)) continue;
    const bin = Math.min(bins - 1, Math.floor((value - min) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({ from: min + bin * width, to: min + (bin + 1) * width, count }));
}
