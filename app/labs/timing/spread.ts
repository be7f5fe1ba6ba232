/** What several samples of one quantity say: their median, and between which quartiles half of them lie. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** NaN throughout when there are no samples. Quartiles are linear between ranks (Hyndman & Fan 1996, type 7). */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** The spread of a quantity that is a constant divided by this one: a time becomes a rate, and low becomes high. */
export function rateOf(amount: number, seconds: Spread): Spread {
  return { median: amount / seconds.median, low: amount / seconds.high, high: amount / seconds.low };
}

function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return NaN;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
