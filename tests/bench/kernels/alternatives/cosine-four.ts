import type { Vector } from "#grader/core/index.ts";

/** Four elements at a time into the same six sums: more numbers at once than there are registers. */
export function cosine(a: Vector, b: Vector): number {
  const n = a.length;
  if (n !== b.length) throw new RangeError("a and b differ in length");
  const whole = n - (n % 4);
  let ab0 = 0;
  let aa0 = 0;
  let bb0 = 0;
  let ab1 = 0;
  let aa1 = 0;
  let bb1 = 0;
  for (let i = 0; i < whole; i += 4) {
    const x0 = a[i]!;
    const y0 = b[i]!;
    const x1 = a[i + 1]!;
    const y1 = b[i + 1]!;
    const x2 = a[i + 2]!;
    const y2 = b[i + 2]!;
    const x3 = a[i + 3]!;
    const y3 = b[i + 3]!;
    ab0 += x0 * y0;
    aa0 += x0 * x0;
    bb0 += y0 * y0;
    ab1 += x1 * y1;
    aa1 += x1 * x1;
    bb1 += y1 * y1;
    ab0 += x2 * y2;
    aa0 += x2 * x2;
    bb0 += y2 * y2;
    ab1 += x3 * y3;
    aa1 += x3 * x3;
    bb1 += y3 * y3;
  }
  for (let i = whole; i < n; i++) {
    ab0 += a[i]! * b[i]!;
    aa0 += a[i]! * a[i]!;
    bb0 += b[i]! * b[i]!;
  }
  const aa = aa0 + aa1;
  const bb = bb0 + bb1;
  if (aa === 0 || bb === 0) return 0;
  return Math.max(-1, Math.min(1, (ab0 + ab1) / (Math.sqrt(aa) * Math.sqrt(bb))));
}
