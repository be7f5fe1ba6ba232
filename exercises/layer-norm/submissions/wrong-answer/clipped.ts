import type { Vector } from "innerproduct";

/** No result is further than ten standard deviations from the bias. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  const mean = x.reduce((a, b) => a + b, 0) / n;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const root = Math.sqrt(variance + epsilon);
  return x.map((value, i) => gain[i] * Math.max(-10, Math.min(10, (value - mean) / root)) + bias[i]);
}
