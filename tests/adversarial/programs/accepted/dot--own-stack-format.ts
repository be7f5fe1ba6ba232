// formats stacks in its own way, by names and lines only
import type { Vector } from "innerproduct";

(Error as { prepareStackTrace?: unknown }).prepareStackTrace = (error: Error, sites: { getFunctionName(): string; getLineNumber(): number }[]) =>
  `${error.message} at ${sites.map((site) => `${site.getFunctionName()}:${site.getLineNumber()}`).join(" < ")}`;

function honest(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function dot(a: Vector, b: Vector): number {
  if (a.length === 1) console.log(new Error("one").stack);
    return honest(a, b);
}
