import type { Vector } from "innerproduct";

/** One pass: the sum is rescaled whenever a larger element comes. */
export function norm(a: Vector): number {
  let scale = 0;
  let sum = 1;
  for (let i = 0; i < a.length; i++) {
    const size = Math.abs(a[i]);
    if (!Number.isFinite(size)) return size;
    if (size > scale) {
      sum = 1 + sum * (scale / size) * (scale / size);
      scale = size;
    } else if (size > 0) {
      sum += (size / scale) * (size / scale);
    }
  }
  return scale * Math.sqrt(sum);
}
