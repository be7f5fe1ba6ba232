/** What several samples of one quantity say: their median, between which quartiles half of them lie, and the ends. */
export interface Spread {
  least: number;
  low: number;
  median: number;
  high: number;
  most: number;
}

/** NaN throughout when there are no samples. Quartiles are linear between ranks (Hyndman & Fan 1996, type 7). */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const [least, low, median, high, most] = [0, 0.25, 0.5, 0.75, 1].map((share) => quantile(sorted, share));
  return { least, low, median, high, most };
}

/** The spread of amount ÷ quantity: a time becomes a rate, and the least becomes the most. */
export function rateOf(amount: number, { least, low, median, high, most }: Spread): Spread {
  return {
    least: amount / most,
    low: amount / high,
    median: amount / median,
    high: amount / low,
    most: amount / least,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return NaN;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
