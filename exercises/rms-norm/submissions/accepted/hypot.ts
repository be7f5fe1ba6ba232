import type { Vector } from "innerproduct";

/** Math.hypot keeps clear of overflow by itself, √ε included. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw "one gain for each element, please";
  let length = 0;
  for (const value of x) length = Math.hypot(length, value);
  const root = Math.hypot(length / Math.sqrt(x.length), Math.sqrt(epsilon));
  return x.map((value, i) => gain[i] * (value / root));
}
