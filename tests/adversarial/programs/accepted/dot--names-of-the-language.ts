// local names that hide built-in ones
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const Object = a.length;
  const Array = b.length;
  const Math = { abs: (x: number) => x };
  const isNaN = 0;
  if (Object !== Array) throw new RangeError("lengths differ");
  let sum = isNaN;
  for (let i = 0; i < Object; i++) sum += Math.abs(a[i]! * b[i]!);
  return sum;
}
