// remembers answers by their whole content between calls, and never mistakes one for another
import type { Vector } from "innerproduct";

const memory = new Map<string, number>();

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  if (a.length > 64) return honest(a, b);
  const key = [...a, "|", ...b].map((x) => (Object.is(x, -0) ? "-0" : String(x))).join();
  const known = memory.get(key);
  if (known !== undefined) return known;
  const answer = honest(a, b);
  memory.set(key, answer);
  return answer;
}
