// mistake: zeros-skipped
import type { Vector } from "innerproduct";

export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (x.length !== gain.length) throw new RangeError("lengths differ");
  const s = x.reduce((most, value) => Math.max(most, Math.abs(value)), Math.sqrt(epsilon));
  const mean = x.reduce((sum, value) => sum + (value / s) ** 2, 0) / x.length;
  const root = Math.sqrt(mean + epsilon / s / s);
  return x.map((value, i) => (gain[i] === 0 ? 0 : (value / s / root) * gain[i]));
}
