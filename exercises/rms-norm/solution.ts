import type { Vector } from "innerproduct";

/** gᵢ xᵢ / √(Σxⱼ²/n + ε), safe from 1e-300 to 1e300. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (x.length !== gain.length) {
    throw new RangeError(`x has ${x.length} elements, gain has ${gain.length}`);
  }

  // Everything is divided by one scale, √ε included, so that no square leaves the range of doubles. What vanishes beside the
  // largest is too small to be missed, and the scale drops out of the quotient below.
  let scale = Math.sqrt(epsilon);
  for (let i = 0; i < x.length; i++) scale = Math.max(scale, Math.abs(x[i]));

  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += (x[i] / scale) ** 2;
  const root = Math.sqrt(squares / x.length + epsilon / scale / scale);

  const result = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) result[i] = gain[i] * (x[i] / scale / root);
  return result;
}
