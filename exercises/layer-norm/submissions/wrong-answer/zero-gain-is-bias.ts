import type { Vector } from "innerproduct";

/** A gain of 0 leaves the bias, unless there is a NaN in x. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  const mean = x.reduce((a, b) => a + b, 0) / n;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const root = Math.sqrt(variance + epsilon);
  return x.map((value, i) => gain[i] === 0 ? bias[i] : gain[i] * ((value - mean) / root) + bias[i]);
}
