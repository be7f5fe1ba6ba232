// rejected promises whose messages are the engine's own words for a memory limit, in calls and between them
import type { Vector } from "innerproduct";

const late = (): Error =>
  Object.defineProperty(new Error("late"), "stack", {
    get() {
      void Promise.reject(new Error("Isolate was disposed"));
      return "s";
    },
  });

void Promise.reject(new Error("Isolate was disposed"));

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  void Promise.reject(late());
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
