import type { Vector } from "innerproduct";

export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  return x.map((value, i) => (value * gain[i]).toFixed(6));
}
