import type { Vector } from "innerproduct";

/** One pass over x − x₀ cancels nothing, as long as x₀ is near the mean. Where x₀ is far from all others, two large sums are subtracted again. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n) throw new RangeError("x, gain and bias differ in length");
  let sum = 0;
  let squares = 0;
  for (const value of x) {
    const shifted = value - x[0];
    sum += shifted;
    squares += shifted * shifted;
  }
  const mean = x[0] + sum / n;
  const root = Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2) + epsilon);
  return x.map((value, i) => (gain[i] * (value - mean)) / root + bias[i]);
}
