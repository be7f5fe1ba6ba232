// mistake: no-maximum
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const terms = x.map(Math.exp);
  const sum = terms.reduce((a, b) => a + b, 0);
  return terms.map((term) => term / sum);
}
