export interface Moments {
  count: number;
  mean: number;
  /** Unbiased, Σ(x − mean)² / (count − 1); NaN for fewer than two. */
  variance: number;
  /** One standard error of that variance: the root of variance²·(kurtosis − (count − 3)/(count − 1)) / count. */
  varianceError: number;
}

/** Mean and variance of a sample in two passes, the second about the mean, and how far the variance can be trusted. */
export function momentsOf(sample: Float64Array): Moments {
  const count = sample.length;
  let sum = 0;
  for (const x of sample) sum += x;
  const mean = sum / count;
  let [squares, fourths] = [0, 0];
  for (const x of sample) {
    const square = (x - mean) ** 2;
    squares += square;
    fourths += square * square;
  }
  const variance = count < 2 ? NaN : squares / (count - 1);
  const kurtosis = (count * fourths) / squares ** 2;
  const varianceError = variance * Math.sqrt((kurtosis - (count - 3) / (count - 1)) / count);
  return { count, mean, variance, varianceError };
}
