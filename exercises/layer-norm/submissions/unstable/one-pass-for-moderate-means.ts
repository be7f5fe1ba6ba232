import type { Vector } from "innerproduct";

/** Sums squares in one pass and looks again only where the mean is more than a hundred times the spread. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n) throw new RangeError("lengths differ");
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  let squares = x.reduce((sum, value) => sum + value * value, 0) - n * mean * mean;
  if (squares < 1e-4 * n * mean * mean) squares = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const root = Math.sqrt(squares / n + epsilon);
  return x.map((value, i) => gain[i] * ((value - mean) / root) + bias[i]);
}
