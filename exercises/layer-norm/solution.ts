import type { Vector } from "innerproduct";

/** gᵢ (xᵢ − μ) / √(σ² + ε) + bᵢ, in two passes. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n) {
    throw new RangeError(`x has ${n} elements, gain ${gain.length} and bias ${bias.length}`);
  }

  let sum = 0;
  for (let i = 0; i < n; i++) sum += x[i];
  const mean = sum / n;

  // Deviations are squared, not the elements: Σx²/n − μ² would subtract two large numbers when the mean is large.
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (x[i] - mean) ** 2;
  const root = Math.sqrt(squares / n + epsilon);

  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) result[i] = gain[i] * ((x[i] - mean) / root) + bias[i];
  return result;
}
