import type { Vector } from "innerproduct";

const sum = (terms: Vector): number => terms.reduce((total, term) => total + term, 0);
const multiply = (a: Vector, b: Vector): Vector => a.map((x, i) => x * b[i]);

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return sum(multiply(a, b));
}
