import type { Vector } from "innerproduct";

/** The dot product Σ aᵢbᵢ, with four running sums. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) {
    throw new RangeError(`dot needs vectors of one length, got ${a.length} and ${b.length}`);
  }

  // Each addition has to wait for the one before it. Four sums that do not wait for each other keep the processor
  // busy, and since each is a quarter as long, the rounding error shrinks as well.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const end = a.length - (a.length % 4);
  for (let i = 0; i < end; i += 4) {
    s0 += a[i] * b[i];
    s1 += a[i + 1] * b[i + 1];
    s2 += a[i + 2] * b[i + 2];
    s3 += a[i + 3] * b[i + 3];
  }

  // At most three pairs are left over when the length is not a multiple of four.
  for (let i = end; i < a.length; i++) s0 += a[i] * b[i];

  return s0 + s1 + (s2 + s3);
}
