import type { Vector } from "innerproduct";

/** The roots are averaged: the mean of the magnitudes. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  const divisor = x.reduce((sum, value) => sum + Math.abs(value), 0) / n + Math.sqrt(epsilon);
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) result[i] = (x[i] / divisor) * gain[i];
  return result;
}
