import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  const result = ab / Math.sqrt(aa * bb);
}
