import type { Vector } from "innerproduct";

/** Works in x, and hands out a copy. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw new RangeError("lengths differ");
  const factors = Float64Array.from(gain);
  let top = Math.sqrt(epsilon);
  for (const value of x) top = Math.max(top, Math.abs(value));
  let mean = 0;
  for (const value of x) mean += (value / top) ** 2 / x.length;
  const root = Math.sqrt(mean + epsilon / top / top);
  for (let i = 0; i < x.length; i++) x[i] = (x[i] / top / root) * factors[i];
  return x.slice();
}
