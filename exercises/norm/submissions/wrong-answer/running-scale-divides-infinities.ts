// mistake: infinity-became-nan
import type { Vector } from "innerproduct";

export function norm(a: Vector): number {
  let scale = 0;
  let sum = 1;
  for (const x of a) {
    const size = Math.abs(x);
    if (size > scale) {
      sum = 1 + sum * (scale / size) ** 2;
      scale = size;
    } else if (size !== 0) {
      sum += (size / scale) ** 2;
    }
  }
  return scale * Math.sqrt(sum);
}
