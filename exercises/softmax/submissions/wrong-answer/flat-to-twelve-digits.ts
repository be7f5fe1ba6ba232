import type { Vector } from "innerproduct";

/** Logits that hardly differ get equal weights. */
export function softmax(x: Vector): Vector {
  const n = x.length;
  const w = new Float64Array(n);
  let max = -Infinity;
  for (let i = 0; i < n; i++) if (x[i] > max) max = x[i];
  if (n > 0 && x.every((t) => Math.abs(t - x[0]) < 1e-12)) return w.fill(1 / n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    w[i] = Math.exp(x[i] - max);
    sum += w[i];
  }
  for (let i = 0; i < n; i++) w[i] /= sum;
  return w;
}
