import type { Vector } from "innerproduct";

export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const plain = squares(a, b, 1);
  if (plain > 1e-280 && plain < 1e280) return Math.sqrt(plain);
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - b[i]));
  return most === 0 ? 0 : most * Math.sqrt(squares(a, b, most));
}

/** Four sums that do not wait for each other. */
function squares(a: Vector, b: Vector, scale: number): number {
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const x = (a[i] - b[i]) / scale;
    sums[i & 3] += x * x;
  }
  return sums[0] + sums[1] + (sums[2] + sums[3]);
}
