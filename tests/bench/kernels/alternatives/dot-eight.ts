import type { Vector } from "#grader/core/index.ts";

/** Half as many turns of the loop. */
export function dot(a: Vector, b: Vector): number {
  const n = a.length;
  if (n !== b.length) throw new RangeError("a and b differ in length");
  const whole = n - (n % 8);
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let i = 0; i < whole; i += 8) {
    sum0 += a[i]! * b[i]!;
    sum1 += a[i + 1]! * b[i + 1]!;
    sum2 += a[i + 2]! * b[i + 2]!;
    sum3 += a[i + 3]! * b[i + 3]!;
    sum0 += a[i + 4]! * b[i + 4]!;
    sum1 += a[i + 5]! * b[i + 5]!;
    sum2 += a[i + 6]! * b[i + 6]!;
    sum3 += a[i + 7]! * b[i + 7]!;
  }
  for (let i = whole; i < n; i++) sum0 += a[i]! * b[i]!;
  return sum0 + sum1 + (sum2 + sum3);
}
