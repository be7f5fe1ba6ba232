import type { Vector } from "innerproduct";

/** ε only where the variance is smaller. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  let sum = 0;
  for (const value of x) sum += value;
  const mean = sum / n;
  let squares = 0;
  for (let i = n; i-- > 0; ) squares += (x[i] - mean) * (x[i] - mean);
  const divisor = Math.sqrt(Math.max(squares / n, epsilon));
  const result: number[] = [];
  for (const [i, value] of x.entries()) result.push(((value - mean) / divisor) * gain[i] + bias[i]);
  return Float64Array.from(result);
}
