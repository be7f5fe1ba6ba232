import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const n = x.length;
  const out = new Float64Array(n);
  let max = x[0];
  let i = 0;
  while (++i < n) if (!(x[i] <= max)) max = x[i];
  let sum = 0;
  for (i = 0; i < n; i++) sum += out[i] = Math.exp(x[i] - max);
  const inverse = 1 / sum;
  for (i = n; i--; ) out[i] *= inverse;
  return out;
}
