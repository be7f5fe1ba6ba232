// throws a Proxy, a text or nothing at all where an error is asked for
import type { Vector } from "innerproduct";

let turn = 0;

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw [new Proxy({}, {}), "lengths differ", undefined, 10n, Symbol("no")][turn++ % 5];
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
