// throws a Proxy whose traps throw
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  throw new Proxy(new Error("x"), { get() { throw 1; }, getPrototypeOf() { throw 2; }, ownKeys() { throw 3; } });
}
