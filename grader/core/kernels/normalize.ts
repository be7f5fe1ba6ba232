import { largestExponent, scaledCopy } from "../arithmetic/exponent.ts";
import type { Vector } from "../types.ts";
import { norm } from "./norm.ts";

/**
 * Unit vector a / ‖a‖, of the direction of a and of length 1.
 *
 * Shapes: any length n; n = 0 gives an empty vector.
 * A zero vector has no direction and stays zero. A NaN or an infinity anywhere makes every element NaN.
 * Accuracy: see normalizeOracle. Magnitudes from 1e-300 to 1e300 and beyond are safe: a is first scaled by a power of two, which
 * rounds nothing and which the direction does not see.
 * Source: Higham, §27.8.
 */
export function normalize(a: Vector): Vector {
  const exponent = largestExponent(a);
  if (exponent === -Infinity) return new Float64Array(a.length);
  if (!Number.isFinite(exponent)) return new Float64Array(a.length).fill(NaN);
  const result = scaledCopy(a, -exponent);
  const length = norm(result);
  for (let i = 0; i < result.length; i++) result[i] /= length;
  return result;
}
