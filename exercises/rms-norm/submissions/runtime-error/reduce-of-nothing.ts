import type { Vector } from "innerproduct";

/** reduce without a start fails for the empty vector. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw new RangeError("lengths differ");
  const root = Math.sqrt(x.map((value) => value * value).reduce((a, b) => a + b) / x.length + epsilon);
  return x.map((value, i) => (value / root) * gain[i]);
}
