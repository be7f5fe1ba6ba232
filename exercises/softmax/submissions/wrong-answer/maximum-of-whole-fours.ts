// mistake: maximum-overlooked
import type { Vector } from "innerproduct";

/** The maximum is taken four at a time, and what is left over is forgotten. */
export function softmax(x: Vector): Vector {
  let max = x[0];
  for (let i = 0; i + 4 <= x.length; i += 4) max = Math.max(max, x[i], x[i + 1], x[i + 2], x[i + 3]);
  const terms = x.map((value) => Math.exp(value - max));
  const sum = terms.reduce((all, term) => all + term, 0);
  return terms.map((term) => term / sum);
}
