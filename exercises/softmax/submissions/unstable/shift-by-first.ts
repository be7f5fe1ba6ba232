import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const reference = x.find((value) => value !== -Infinity) ?? 0;
  const terms = x.map((value) => Math.exp(value - reference));
  const sum = terms.reduce((a, b) => a + b, 0);
  return terms.map((term) => term / sum);
}
