// mistake: maximum-from-zero
import type { Vector } from "innerproduct";

/** A maximum that no logit below 0 can move. */
export function softmax(x: Vector): Vector {
  const n = x.length;
  const w = new Float64Array(n);
  let max = 0;
  for (let i = n - 1; i >= 0; i--) if (!(x[i] <= max)) max = x[i];
  let sum = 0;
  for (let i = n - 1; i >= 0; i--) sum += w[i] = Math.exp(x[i] - max);
  for (let i = 0; i < n; i++) w[i] /= sum;
  return w;
}
