import type { Vector } from "innerproduct";

const mean = (x: Vector): number => x.reduce((sum, value) => sum + value, 0) / x.length;

export const layerNorm = (x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector => {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const centre = mean(x);
  const deviations = x.map((value) => value - centre);
  const root = Math.sqrt(mean(deviations.map((value) => value ** 2)) + epsilon);
  return deviations.map((value, i) => (gain[i] * value) / root + bias[i]);
};
