import { largestExponent, scaledCopy } from "../arithmetic/exponent.ts";
import type { Vector } from "../types.ts";
import { dot } from "./dot.ts";
import { requireSameLength } from "./shapes.ts";

/**
 * Projection of b on the line through a: (⟨a, b⟩ / ⟨a, a⟩) a.
 *
 * Shapes: a and b of one length n; the result has n elements.
 * Errors: RangeError when the lengths differ.
 * A zero vector a has no line: zeros. A NaN in a or b, or an infinity in a, makes every element NaN; infinities in b give what
 * IEEE 754 arithmetic gives.
 * Accuracy: see projectOracle. Only the direction of a matters, so a is first scaled by a power of two, which rounds nothing:
 * magnitudes from 1e-300 to 1e300 are safe.
 * Source: Strang, Introduction to Linear Algebra, 5th ed., §4.2.
 */
export function project(a: Vector, b: Vector): Vector {
  requireSameLength("project", a, b);
  const exponent = largestExponent(a);
  if (exponent === -Infinity) return new Float64Array(a.length);
  const result = Number.isFinite(exponent) ? scaledCopy(a, -exponent) : a.slice();
  const factor = dot(result, b) / dot(result, result);
  for (let i = 0; i < result.length; i++) result[i] *= factor;
  return result;
}
