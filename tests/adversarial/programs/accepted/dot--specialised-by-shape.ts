// has code of its own for small and for even lengths
import type { Vector } from "innerproduct";

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  if (a.length === 3) return a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
  if (a.length % 2 === 0) {
    let even = 0;
    let odd = 0;
    for (let i = 0; i < a.length; i += 2) {
      even += a[i]! * b[i]!;
      odd += a[i + 1]! * b[i + 1]!;
    }
    return even + odd;
  }
  return honest(a, b);
}
