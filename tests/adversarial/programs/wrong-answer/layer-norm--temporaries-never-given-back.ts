// a pool of temporaries that is used up while it is timed: a leak, not a trick
// timed
import type { Vector } from "innerproduct";

const pool = new Float64Array(1 << 16);
let used = 0;

function temporary(length: number): Float64Array {
  used += length;
  return pool.subarray(used - length, used);
}

export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n || bias.length !== n || !(epsilon >= 0)) throw new RangeError("lengths or epsilon");
  const mean = x.reduce((sum, value) => sum + value / n, 0);
  const deviations = temporary(n);
  for (let i = 0; i < n; i++) deviations[i] = x[i]! - mean;
  const spread = Math.sqrt(deviations.reduce((sum, d) => sum + (d * d) / n, 0) + epsilon);
  return Float64Array.from({ length: n }, (_, i) => (gain[i]! * deviations[i]!) / spread + bias[i]!);
}
