// mistake: epsilon-in-the-sum
import type { Vector } from "innerproduct";

/** The sum begins at ε, so that it is averaged too. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n) throw new RangeError("lengths differ");
  let mean = 0;
  for (let i = n - 1; i >= 0; i--) mean += x[i];
  mean /= n;
  let squares = epsilon;
  for (let i = n - 1; i >= 0; i--) squares += (mean - x[i]) ** 2;
  const factor = 1 / Math.sqrt(squares / n);
  return x.map((value, i) => (value - mean) * factor * gain[i] + bias[i]);
}
