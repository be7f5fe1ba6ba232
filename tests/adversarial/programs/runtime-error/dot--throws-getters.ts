// throws an error whose name and message are getters that throw
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  throw Object.defineProperties(new Error(), { name: { get() { throw 1; } }, message: { get() { throw 2; } }, stack: { get() { throw 3; } } });
}
