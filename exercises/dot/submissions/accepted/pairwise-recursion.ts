import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return between(0, a.length);

  function between(start: number, end: number): number {
    if (end - start > 64) {
      const middle = (start + end) >>> 1;
      return between(start, middle) + between(middle, end);
    }
    let sum = 0;
    for (let i = start; i < end; i++) sum += a[i] * b[i];
    return sum;
  }
}
