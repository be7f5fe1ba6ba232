import type { Vector } from "#grader/core/index.ts";

/** The kernel with the built-in exponential. */
export function softmax(x: Vector): Vector {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) if (x[i]! > largest) largest = x[i]!;
  const weights = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const weight = Math.exp(x[i]! - largest);
    weights[i] = weight;
    sum += weight;
  }
  const share = 1 / sum;
  for (let i = 0; i < n; i++) weights[i]! *= share;
  return weights;
}
