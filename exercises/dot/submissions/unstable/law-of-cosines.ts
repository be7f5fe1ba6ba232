// mistake: polarization
import type { Vector } from "innerproduct";

/** (‖a‖² + ‖b‖² − ‖a − b‖²) / 2 */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const squares = (v: Vector): number => v.reduce((sum, x) => sum + x * x, 0);
  const difference = a.map((x, i) => x - b[i]);
  return (squares(a) + squares(b) - squares(difference)) / 2;
}
