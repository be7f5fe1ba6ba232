import type { Vector } from "innerproduct";

/** Deviations beyond the room that was kept for them are lost. */
const deviations = new Float64Array(4_096);

export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  const mean = x.reduce((a, b) => a + b, 0) / n;
  for (let i = 0; i < n; i++) deviations[i] = x[i] - mean;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += deviations[i] ** 2;
  const root = Math.sqrt(squares / n + epsilon);
  return bias.map((b, i) => gain[i] * (deviations[i] / root) + b);
}
