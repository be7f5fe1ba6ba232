import type { Vector } from "innerproduct";

/** Differences below a millionth of the largest are taken for none. */
export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - b[i]));
  if (most === 0) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const part = Math.abs(a[i] - b[i]) / most;
    if (part > 1e-6) sum += part ** 2;
  }
  return most * Math.sqrt(sum);
}
