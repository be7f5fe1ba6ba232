import type { Vector } from "innerproduct";

/** Rescales where the sum of squares is nearly gone. Single squares have lost digits before that. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n) throw new RangeError("lengths differ");
  let sum = 0;
  for (const value of x) sum += value * value;
  let scale = 1;
  if (sum < 1e-310 || sum === Infinity) {
    scale = Math.sqrt(epsilon);
    for (const value of x) scale = Math.max(scale, Math.abs(value));
    sum = 0;
    for (const value of x) sum += (value / scale) ** 2;
  }
  const root = Math.sqrt(sum / n + (Math.sqrt(epsilon) / scale) ** 2);
  return x.map((value, i) => (gain[i] * (value / scale)) / root);
}
