import type { Vector } from "innerproduct";

/** Every number is written out to the last digit and read again, which changes nothing but the time. */
const throughText = (x: number): number =>
  Number.parseFloat([...x.toPrecision(40)].join(""));

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += throughText(a[i]!) * throughText(b[i]!);
  return sum;
}
