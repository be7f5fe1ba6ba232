// leaves work of its own to run after it has returned
import type { Vector } from "innerproduct";

let done = 0;

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  void (async () => { await null; done++; await null; done += a.length; })();
    return honest(a, b);
}
