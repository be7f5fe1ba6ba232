import type { Vector } from "innerproduct";

export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const root = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length + epsilon);
  return x.map((value, i) => ((value - mean) / root) * gain[i] + bias[i]);
}
