import type { Vector } from "innerproduct";

/** Multiplies out (x − μ)² for every element, and subtracts large numbers there. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const mean = x.reduce((sum, value) => sum + value / x.length, 0);
  const squares = x.reduce((sum, value) => sum + value * value - 2 * mean * value + mean * mean, 0);
  const root = Math.sqrt(squares / x.length + epsilon);
  return x.map((value, i) => gain[i] * ((value - mean) / root) + bias[i]);
}
