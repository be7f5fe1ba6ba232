import type { Vector } from "innerproduct";

/**
 * The vector of length 1 that points the way of a.
 *
 * Zeros when a is zero; nothing but NaN when a number is NaN.
 */
export function normalize(a: Vector): Vector {
  // By what has every element to be divided?
  return a.map((x) => x);
}
