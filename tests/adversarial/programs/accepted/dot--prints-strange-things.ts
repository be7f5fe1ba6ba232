// prints proxies, cycles, getters that throw and huge keys
import type { Vector } from "innerproduct";

const cycle: Record<string, unknown> = { ["k".repeat(1e5)]: 1, get bad() { throw new Error("never"); } };
cycle.self = cycle;

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  console.log(cycle, new Proxy(function () {}, {}), Symbol("s".repeat(1e4)), Object.create(null), [,,1], -0, 10n);
    return honest(a, b);
}
