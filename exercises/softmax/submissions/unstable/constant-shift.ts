import type { Vector } from "innerproduct";

/** Whatever the logits are, 600 less cannot overflow. Or can it? */
export function softmax(x: Vector): Vector {
  const terms = Array.from(x, (value) => Math.exp(value - 600));
  const sum = terms.reduce((a, b) => a + b, 0);
  return Float64Array.from(terms, (term) => term / sum);
}
