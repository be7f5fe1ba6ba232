import type { Vector } from "innerproduct";

export function reject(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    bb += b[i] * b[i];
  }
  return bb === 0 ? a.slice() : a.map((x, i) => x - (ab / bb) * b[i]);
}
