import type { Vector } from "innerproduct";

export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (x.length !== gain.length) throw new RangeError("lengths differ");
  const s = x.reduce((most, value) => Math.max(most, Math.abs(value)), Math.sqrt(epsilon));
  const sumFrom = (i: number): number => (i === x.length ? 0 : (x[i] / s) ** 2 + sumFrom(i + 1));
  const root = Math.sqrt(sumFrom(0) / x.length + epsilon / s / s);
  return x.map((value, i) => (value / s / root) * gain[i]);
}
