// mistake: polarization
import type { Vector } from "innerproduct";

/** (‖a + b‖² − ‖a − b‖²) / 4: equal on paper, but the squares swamp a small product. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let plus = 0;
  let minus = 0;
  for (let i = 0; i < a.length; i++) {
    plus += (a[i] + b[i]) ** 2;
    minus += (a[i] - b[i]) ** 2;
  }
  return (plus - minus) / 4;
}
