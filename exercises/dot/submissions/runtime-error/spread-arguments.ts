import type { Vector } from "innerproduct";

/** As many arguments as elements: more than a call can take. */
function add(...terms: number[]): number {
  return terms.reduce((sum, term) => sum + term, 0);
}

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return add(...a.map((x, i) => x * b[i]));
}
