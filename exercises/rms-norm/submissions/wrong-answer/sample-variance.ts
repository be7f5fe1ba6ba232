import type { Vector } from "innerproduct";

/** n − 1 by habit. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  let squares = 0;
  for (const value of x) squares += value ** 2;
  const divisor = Math.sqrt(squares / (n - 1) + epsilon);
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) result[i] = (x[i] / divisor) * gain[i];
  return result;
}
