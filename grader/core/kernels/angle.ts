import type { Vector } from "../types.ts";
import { cosine } from "./cosine.ts";

/**
 * Angle θ = arccos(⟨a, b⟩ / (‖a‖‖b‖)) in radians, inside [0, π].
 *
 * Shapes: a and b of one length n.
 * Errors: RangeError when the lengths differ.
 * A zero or empty vector has no direction: NaN. Any NaN or ±Infinity gives NaN.
 * Accuracy: see angleOracle. Within about 1e-7 of 0 and of π the arccosine cannot tell angles apart, because the cosine hardly
 * changes there; elsewhere a few roundings. Magnitudes from 1e-300 to 1e300 are safe, as for cosine.
 * Source: Kahan 2006, "How futile are mindless assessments of roundoff", §12, on this formula and better ones.
 */
export function angle(a: Vector, b: Vector): number {
  const ratio = cosine(a, b);
  // A cosine of 0 may also say that there is no direction.
  if (ratio === 0 && (isZero(a) || isZero(b))) return NaN;
  return Math.acos(ratio);
}

function isZero(v: Vector): boolean {
  return v.every((x) => x === 0);
}
