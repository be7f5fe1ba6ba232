// computes the text of a stack by code that rejects promises
import type { Vector } from "innerproduct";

(Error as { prepareStackTrace?: unknown }).prepareStackTrace = () => { void Promise.reject(new Error("y")); return ""; };

export function dot(a: Vector, b: Vector): number {
  throw new Error("x");
}
