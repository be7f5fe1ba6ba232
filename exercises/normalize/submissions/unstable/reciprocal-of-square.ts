import type { Vector } from "innerproduct";

/** The fast inverse root of graphics: the square overflows all the sooner. */
export function normalize(a: Vector): Vector {
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += a[i] * a[i];
  const inverse = squares === 0 ? 0 : Math.sqrt(1 / squares);
  return a.map((x) => x * inverse);
}
