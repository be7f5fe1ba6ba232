import type { Vector } from "innerproduct";

/** Three plain loops and one array. */
export function softmax(x: Vector): Vector {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) max = Math.max(max, x[i]);
  const weights = new Float64Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    weights[i] = Math.exp(x[i] - max);
    sum += weights[i];
  }
  for (let i = 0; i < x.length; i++) weights[i] /= sum;
  return weights;
}
