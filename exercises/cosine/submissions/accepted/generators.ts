import type { Vector } from "innerproduct";

function* zip(a: Vector, b: Vector): Generator<[number, number]> {
  for (let i = 0; i < a.length; i++) yield [a[i], b[i]];
}

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = largest(a);
  const q = largest(b);
  if (p === 0 || q === 0) return 0;
  const sum = { ab: 0, aa: 0, bb: 0 };
  for (const [u, v] of zip(a, b)) {
    const x = u / p;
    const y = v / q;
    sum.ab += x * y;
    sum.aa += x * x;
    sum.bb += y * y;
  }
  return Math.max(-1, Math.min(1, sum.ab / Math.sqrt(sum.aa) / Math.sqrt(sum.bb)));
}

function largest(v: Vector): number {
  let result = 0;
  for (const x of v) result = Math.max(result, Math.abs(x));
  return result;
}
