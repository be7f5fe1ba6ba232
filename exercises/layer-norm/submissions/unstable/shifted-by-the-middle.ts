import type { Vector } from "innerproduct";

/** One pass over differences to the element in the middle, which may be the one far from all others. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n) throw new RangeError("lengths differ");
  const origin = n === 0 ? 0 : x[n >> 1];
  let sum = 0;
  let squares = 0;
  for (const value of x) {
    sum += value - origin;
    squares += (value - origin) ** 2;
  }
  const mean = sum / n;
  const root = Math.sqrt(Math.max(0, squares / n - mean * mean) + epsilon);
  return x.map((value, i) => gain[i] * ((value - origin - mean) / root) + bias[i]);
}
