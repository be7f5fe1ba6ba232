import type { Vector } from "innerproduct";

/** Layer norm without a bias. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw new RangeError("lengths differ");
  let mean = 0;
  for (const value of x) mean += value;
  mean /= x.length;
  let variance = 0;
  for (const value of x) variance += (value - mean) * (value - mean);
  const root = Math.sqrt(variance / x.length + epsilon);
  return Float64Array.from(x, (value, i) => ((value - mean) / root) * gain[i]);
}
