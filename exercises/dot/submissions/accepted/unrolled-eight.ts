import type { Vector } from "innerproduct";

/** Eight running sums, indices kept small integers. */
export function dot(a: Vector, b: Vector): number {
  const n = a.length | 0;
  if (n !== b.length) throw new RangeError(`${n} ≠ ${b.length}`);
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
  let i = 0;
  for (const end = n & ~7; i < end; i = (i + 8) | 0) {
    s0 += a[i] * b[i];
    s1 += a[i | 1] * b[i | 1];
    s2 += a[i | 2] * b[i | 2];
    s3 += a[i | 3] * b[i | 3];
    s4 += a[i | 4] * b[i | 4];
    s5 += a[i | 5] * b[i | 5];
    s6 += a[i | 6] * b[i | 6];
    s7 += a[i | 7] * b[i | 7];
  }
  for (; i < n; i = (i + 1) | 0) s0 += a[i] * b[i];
  return (s0 + s1) + (s2 + s3) + ((s4 + s5) + (s6 + s7));
}
