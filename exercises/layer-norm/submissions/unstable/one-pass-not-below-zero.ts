// mistake: one-pass
import type { Vector } from "innerproduct";

const mean = (x: Vector): number => x.reduce((sum, value) => sum + value, 0) / x.length;

/** A negative variance is made 0, which hides the NaN and leaves the error. */
export const layerNorm = (x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector => {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const centre = mean(x);
  const variance = Math.max(0, mean(x.map((value) => value ** 2)) - centre ** 2);
  return x.map((value, i) => (gain[i] * (value - centre)) / Math.sqrt(variance + epsilon) + bias[i]);
};
