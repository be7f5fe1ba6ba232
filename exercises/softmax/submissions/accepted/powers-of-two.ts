import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  let max = -Infinity;
  for (const value of x) max = Math.max(max, value);
  const terms = x.map((value) => 2 ** ((value - max) * Math.LOG2E));
  const sum = terms.reduce((a, b) => a + b, 0);
  return terms.map((term) => term / sum);
}
