import type { Vector } from "innerproduct";

/** Through the angle, which has no digits left for a cosine near zero. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = largest(a);
  const q = largest(b);
  if (p === 0 || q === 0) return 0;
  const na = Math.sqrt(a.reduce((sum, x) => sum + (x / p) ** 2, 0));
  const nb = Math.sqrt(b.reduce((sum, x) => sum + (x / q) ** 2, 0));
  let minus = 0, plus = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] / p / na;
    const y = b[i] / q / nb;
    minus += (x - y) ** 2;
    plus += (x + y) ** 2;
  }
  return Math.cos(2 * Math.atan2(Math.sqrt(minus), Math.sqrt(plus)));
}

function largest(v: Vector): number {
  let result = 0;
  for (const x of v) result = Math.max(result, Math.abs(x));
  return result;
}
