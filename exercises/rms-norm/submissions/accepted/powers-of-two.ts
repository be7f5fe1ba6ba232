import type { Vector } from "innerproduct";

/** Four sums, of numbers scaled by a power of two; √ε is scaled with them. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  const n = x.length;
  if (gain.length !== n) throw new RangeError("lengths differ");
  const small = Math.sqrt(epsilon);
  let top = small;
  for (let i = 0; i < n; i++) {
    const size = Math.abs(x[i]);
    if (size > top) top = size;
  }
  const scale = top > 0 ? 2 ** Math.min(1000, -Math.floor(Math.log2(top))) : 1;
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const value = x[i] * scale;
    sums[i % 4] += value * value;
  }
  const factor = 1 / Math.sqrt((sums[0] + sums[2] + (sums[1] + sums[3])) / n + (small * scale) ** 2);
  const result = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) result[i] = x[i] * scale * factor * gain[i];
  return result;
}
