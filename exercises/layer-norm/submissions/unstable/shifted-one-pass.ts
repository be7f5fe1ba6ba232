import type { Vector } from "innerproduct";

/** One pass over differences to the first element. They are as small as the spread, unless the first is far from all others: then two large sums are subtracted again. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n) throw new RangeError("lengths differ");
  if (n === 0) return new Float64Array(0);
  const origin = x[0];
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const difference = x[i] - origin;
    sum += difference;
    squares += difference * difference;
  }
  const mean = sum / n;
  const root = Math.sqrt(Math.max(0, squares / n - mean * mean) + epsilon);
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) result[i] = gain[i] * ((x[i] - origin - mean) / root) + bias[i];
  return result;
}
