import type { Vector } from "innerproduct";

/** Forgets the mean under the root. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  let sum = 0;
  for (const value of x) sum += value;
  const mean = sum / n;
  const divisor = Math.sqrt(x.reduce((a, b) => a + b * b, 0) / n + epsilon);
  const result: number[] = [];
  for (const [i, value] of x.entries()) result.push(((value - mean) / divisor) * gain[i] + bias[i]);
  return Float64Array.from(result);
}
