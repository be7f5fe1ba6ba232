import type { Vector } from "innerproduct";

/** RMS norm with a bias: measures from 0. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += x[i] ** 2;
  const factor = 1 / Math.sqrt(squares / x.length + epsilon);
  const result = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) result[i] = x[i] * factor * gain[i] + bias[i];
  return result;
}
