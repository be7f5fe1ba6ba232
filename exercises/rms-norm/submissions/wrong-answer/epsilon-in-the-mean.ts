// mistake: epsilon-in-the-sum
import type { Vector } from "innerproduct";

/** The sum begins at ε, so that it is averaged too. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  let sum = epsilon;
  for (let i = 0; i < n; i++) sum += x[i] * x[i];
  const factor = 1 / Math.sqrt(sum / n);
  return x.map((value, i) => value * factor * gain[i]);
}
