import type { Vector } from "innerproduct";

/** Both sums in one loop. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n) throw new RangeError("lengths differ");
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    sum += x[i];
    squares += x[i] * x[i];
  }
  const mean = sum / n;
  const root = Math.sqrt(squares / n - mean * mean + epsilon);
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) result[i] = ((x[i] - mean) / root) * gain[i] + bias[i];
  return result;
}
