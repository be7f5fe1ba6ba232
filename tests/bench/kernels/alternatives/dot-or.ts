import type { Vector } from "#grader/core/index.ts";

/** `i | 1` instead of `i + 1`, which V8 need not check for overflow. It knew that already. */
export function dot(a: Vector, b: Vector): number {
  const n = a.length;
  if (n !== b.length) throw new RangeError("a and b differ in length");
  const quarters = n >> 2;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let quarter = 0; quarter < quarters; quarter = (quarter + 1) | 0) {
    const i = quarter << 2;
    sum0 += a[i]! * b[i]!;
    sum1 += a[i | 1]! * b[i | 1]!;
    sum2 += a[i | 2]! * b[i | 2]!;
    sum3 += a[i | 3]! * b[i | 3]!;
  }
  for (let i = quarters << 2; i < n; i++) sum0 += a[i]! * b[i]!;
  return sum0 + sum1 + (sum2 + sum3);
}
