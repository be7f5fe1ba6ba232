import type { Vector } from "innerproduct";

/** Of many logits every other one is looked at for the maximum. */
export function softmax(x: Vector): Vector {
  const n = x.length;
  const w = new Float64Array(n);
  let max = -Infinity;
  for (let i = 0; i < n; i += n > 256 ? 2 : 1) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    w[i] = Math.exp(x[i] - max);
    sum += w[i];
  }
  for (let i = 0; i < n; i++) w[i] /= sum;
  return w;
}
