import type { Vector } from "innerproduct";

/** Four running sums: an addition need not wait for the one before it. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`a has ${a.length} elements and b has ${b.length}`);
  const n = a.length;
  const whole = n - (n % 4);
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let i = 0; i < whole; i += 4) {
    sum0 += a[i] * b[i];
    sum1 += a[i + 1] * b[i + 1];
    sum2 += a[i + 2] * b[i + 2];
    sum3 += a[i + 3] * b[i + 3];
  }
  for (let i = whole; i < n; i++) sum0 += a[i] * b[i];
  return sum0 + sum1 + (sum2 + sum3);
}
