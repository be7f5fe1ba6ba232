import type { Vector } from "innerproduct";

/** Float32Array for the result. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw new RangeError("lengths differ");
  const top = x.reduce((most, value) => Math.max(most, Math.abs(value)), Math.sqrt(epsilon));
  const unit = Array.from(x, (value) => value / top);
  const mean = unit.reduce((sum, value) => sum + value * value, 0) / x.length;
  const root = Math.sqrt(mean + epsilon / top / top);
  return Float64Array.from(Float32Array.from(unit, (value, i) => (value / root) * gain[i]));
}
