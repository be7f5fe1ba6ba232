import type { Vector } from "innerproduct";

/** One element is its own mean, unless it is NaN. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  if (n === 1) return bias.slice();
  const mean = x.reduce((a, b) => a + b, 0) / n;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const root = Math.sqrt(variance + epsilon);
  return x.map((value, i) => gain[i] * ((value - mean) / root) + bias[i]);
}
