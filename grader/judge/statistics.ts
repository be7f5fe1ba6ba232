/** What the timing says, with how sure it is. */
import type { Rng } from "../exercise/random.ts";

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The value that the given share of them does not exceed, between two of them by linear interpolation (Hyndman & Fan 1996,
 * definition 7). RangeError of nothing.
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError("quantile of nothing");
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Slope of the least-squares line through (log x, log y): the exponent p of y ≈ c·xᵖ. */
export function powerExponent(x: readonly number[], y: readonly number[]): number {
  const logX = x.map(Math.log);
  const logY = y.map(Math.log);
  const meanX = logX.reduce((sum, value) => sum + value, 0) / x.length;
  const meanY = logY.reduce((sum, value) => sum + value, 0) / y.length;
  let covariance = 0;
  let variance = 0;
  logX.forEach((value, i) => {
    covariance += (value - meanX) * (logY[i]! - meanY);
    variance += (value - meanX) ** 2;
  });
  return covariance / variance;
}

export interface Estimate {
  value: number;
  /** 95 % percentile bootstrap interval. */
  interval: [number, number];
}

/**
 * A figure of each of several samples, and one made of them all, each with its bootstrap interval (Efron 1979, percentile method): every
 * round draws each sample anew with replacement.
 */
export function bootstrap<T>(
  samples: readonly (readonly T[])[],
  figure: (sample: readonly T[]) => number,
  combine: (figures: number[]) => number,
  rng: Rng,
  rounds = 600,
): { figures: Estimate[]; combined: Estimate } {
  const drawn: number[][] = samples.map(() => []);
  const combined: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const figures = samples.map((sample) => figure(sample.map(() => rng.pick(sample))));
    figures.forEach((value, i) => drawn[i]!.push(value));
    combined.push(combine(figures));
  }
  const values = samples.map(figure);
  return {
    figures: values.map((value, i) => ({ value, interval: middle95(drawn[i]!) })),
    combined: { value: combine(values), interval: middle95(combined) },
  };
}

/** The middle 95 % of what a bootstrap drew. */
export function middle95(values: readonly number[]): [number, number] {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return [at(0.025), at(0.975)];
}
