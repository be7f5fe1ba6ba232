import type { Vector } from "innerproduct";

function* zip(a: Vector, b: Vector): Generator<[number, number]> {
  for (let i = 0; i < a.length; i++) yield [a[i], b[i]];
}

export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = largest(a);
  const q = largest(b);
  const sum = { ab: 0, aa: 0, bb: 0 };
  for (const [u, v] of zip(a, b)) {
    sum.ab += (u / p) * (v / q);
    sum.aa += (u / p) ** 2;
    sum.bb += (v / q) ** 2;
  }
  const cosine = sum.ab / Math.sqrt(sum.aa * sum.bb);
  return Math.acos(cosine > 1 ? 1 : cosine < -1 ? -1 : cosine);
}

function largest(v: Vector): number {
  let result = 0;
  for (const x of v) result = Math.max(result, Math.abs(x));
  return result;
}
