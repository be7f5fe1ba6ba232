// mistake: mask-nan
import type { Vector } from "innerproduct";

/** -Infinity minus -Infinity is NaN: a mask in front spoils everything. */
export function softmax(x: Vector): Vector {
  let max = -Infinity;
  let sum = 0;
  for (const v of x) {
    const next = Math.max(max, v);
    sum = sum * Math.exp(max - next) + Math.exp(v - next);
    max = next;
  }
  return x.map((v) => Math.exp(v - max) / sum);
}
