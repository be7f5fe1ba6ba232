import type { Vector } from "innerproduct";

/** A large ε is taken for a slip. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  const mean = x.reduce((a, b) => a + b, 0) / n;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const root = Math.sqrt(variance + Math.min(epsilon, 3));
  return x.map((value, i) => gain[i] * ((value - mean) / root) + bias[i]);
}
