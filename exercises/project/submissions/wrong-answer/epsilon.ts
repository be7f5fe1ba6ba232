import type { Vector } from "innerproduct";

/** An epsilon against division by zero bends every answer for a short a. */
export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, aa = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
  }
  return a.map((x, i) => (ab / (aa + 1e-12)) * x);
}
