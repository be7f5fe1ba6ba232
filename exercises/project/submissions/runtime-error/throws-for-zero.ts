import type { Vector } from "innerproduct";

export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, aa = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
  }
  if (aa === 0) throw new RangeError("no line through a zero vector");
  return a.map((x, i) => (ab / aa) * x);
}
