import type { Vector } from "innerproduct";

/** Missing gains are undefined, and surplus ones are not looked at. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  const top = x.reduce((most, value) => Math.max(most, Math.abs(value)), Math.sqrt(epsilon));
  const unit = Array.from(x, (value) => value / top);
  const mean = unit.reduce((sum, value) => sum + value * value, 0) / x.length;
  const root = Math.sqrt(mean + epsilon / top / top);
  return Float64Array.from(unit, (value, i) => (value / root) * gain[i]);
}
