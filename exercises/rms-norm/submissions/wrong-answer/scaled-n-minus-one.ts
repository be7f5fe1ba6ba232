// mistake: n-minus-one
import type { Vector } from "innerproduct";

/** The spread of a sample, with care for the range and for a single element. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  const root = Math.sqrt(epsilon);
  let scale = root;
  for (let i = 0; i < n; i++) if (Math.abs(x[i]) > scale || Number.isNaN(x[i])) scale = Math.abs(x[i]);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const part = x[i] / scale;
    sum += part * part;
  }
  const ratio = root / scale;
  const divisor = Math.sqrt(sum / (n > 1 ? n - 1 : 1) + ratio * ratio);
  return Float64Array.from(x, (value, i) => ((gain[i] * value) / scale) / divisor);
}
