// room for products that is never given back: a leak that shows only while it is timed, and not a count of calls
// timed
import type { Vector } from "innerproduct";

const arena = new Float64Array(1 << 21);
let used = 0;

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  const products = arena.subarray(used, used + a.length);
  used += a.length;
  for (let i = 0; i < a.length; i++) products[i] = a[i]! * b[i]!;
  let sum = 0;
  for (let i = 0; i < products.length; i++) sum += products[i]!;
  return sum;
}
