// mistake: logarithm-first
import type { Vector } from "innerproduct";

/** In base 2 from the start; far from 0 the product has lost the digits that matter. */
export function softmax(x: Vector): Vector {
  const y = x.map((value) => value * Math.LOG2E);
  const max = y.reduce((a, b) => Math.max(a, b), -Infinity);
  const terms = y.map((value) => 2 ** (value - max));
  const sum = terms.reduce((a, b) => a + b, 0);
  return terms.map((term) => term / sum);
}
