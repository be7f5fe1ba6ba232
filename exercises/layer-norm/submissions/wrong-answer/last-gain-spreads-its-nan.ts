import type { Vector } from "innerproduct";

/** A NaN in the last gain becomes part of the spread, and of every element. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n) throw new RangeError("lengths differ");
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const spread = Math.sqrt(variance + epsilon) + 0 * gain[n - 1];
  return x.map((value, i) => gain[i] * ((value - mean) / spread) + bias[i]);
}
