import type { Vector } from "innerproduct";

/** The difference of two directions, which only the plane has. */
export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const turned = Math.abs(Math.atan2(a[1], a[0]) - Math.atan2(b[1], b[0]));
  return Math.min(turned, 2 * Math.PI - turned);
}
