import { exponentOf, largestExponent, scaleByPowerOfTwo, scaledCopy } from "../arithmetic/exponent.ts";
import type { Vector } from "../types.ts";
import { dot } from "./dot.ts";
import { requireNormLayer } from "./norm-layer-shapes.ts";

/** Mean squares in here, epsilon included, are free of overflow, and what underflows beside them does not matter. */
const SAFE_MIN = 2 ** -900;
const SAFE_MAX = 2 ** 900;

/**
 * Root mean square normalisation yᵢ = gᵢ·xᵢ / √(Σxⱼ²/n + ε).
 *
 * Shapes: x and gain of one length n; n = 0 gives an empty vector.
 * Errors: RangeError when the lengths differ, or when epsilon is negative or NaN.
 * A zero vector gives zeros for ε > 0 and NaN, 0/0, for ε = 0. A NaN or ±Infinity in x makes every element NaN; in gain, as
 * IEEE 754 arithmetic gives them.
 * Accuracy: see rmsNormOracle; x from 1e-300 to 1e300 with any ε, because squares that would leave the range of doubles are
 * formed of numbers scaled by a power of two.
 * Source: Zhang & Sennrich 2019, "Root Mean Square Layer Normalization" (1910.07467), eq. 4; ε as in every implementation.
 */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  requireNormLayer("rmsNorm", x, { gain }, epsilon);
  const meanSquare = dot(x, x) / x.length + epsilon;
  if (meanSquare >= SAFE_MIN && meanSquare <= SAFE_MAX) return divided(x, Math.sqrt(meanSquare), gain);

  // √ε is scaled with x: far above the elements it decides the root, far below it vanishes.
  const root = Math.sqrt(epsilon);
  const exponent = Math.max(largestExponent(x), exponentOf(root));
  if (!Number.isFinite(exponent)) return new Float64Array(x.length).fill(NaN);
  const scaled = scaledCopy(x, -exponent);
  const scaledRoot = scaleByPowerOfTwo(root, -exponent);
  return divided(scaled, Math.sqrt(dot(scaled, scaled) / x.length + scaledRoot * scaledRoot), gain);
}

function divided(x: Vector, root: number, gain: Vector): Vector {
  const result = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) result[i] = (x[i] / root) * gain[i];
  return result;
}
