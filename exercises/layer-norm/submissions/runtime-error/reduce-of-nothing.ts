import type { Vector } from "innerproduct";

/** reduce without a start fails for the empty vector. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const mean = x.reduce((a, b) => a + b) / x.length;
  const root = Math.sqrt(x.map((value) => (value - mean) ** 2).reduce((a, b) => a + b) / x.length + epsilon);
  return x.map((value, i) => ((value - mean) / root) * gain[i] + bias[i]);
}
