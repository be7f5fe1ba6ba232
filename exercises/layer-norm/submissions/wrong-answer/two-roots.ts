// mistake: root-of-epsilon-outside
import type { Vector } from "innerproduct";

/** A root of each instead of one of both. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n) throw new RangeError("lengths differ");
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  const centred = x.map((value) => value - mean);
  const deviation = Math.hypot(...centred) / Math.sqrt(n);
  const least = Math.sqrt(epsilon);
  return centred.map((value, i) => bias[i] + (gain[i] * value) / (deviation + least));
}
