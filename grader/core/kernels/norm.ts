import { largestExponent, scaledCopy, scaleByPowerOfTwo } from "../arithmetic/exponent.ts";
import type { Vector } from "../types.ts";

/** Sums of squares in here are free of overflow, and what underflows in them is beyond the last bit. */
const SAFE_MIN = 2 ** -900;
const SAFE_MAX = 2 ** 900;

/**
 * Euclidean norm ‖a‖ = √Σ aᵢ².
 *
 * Shapes: any length n; n = 0 gives 0.
 * NaN gives NaN; otherwise ±Infinity gives Infinity.
 * Accuracy: relative error ≤ (n/2 + 2)·2⁻⁵³ from 1e-300 to 1e300 and beyond: where the squares would overflow or
 * underflow the vector is first scaled by a power of two, which rounds nothing.
 * Source: Higham, §27.8; Blue 1978, "A portable Fortran program to find the Euclidean norm of a vector".
 */
export function norm(a: Vector): number {
  const squares = sumOfSquares(a);
  if (squares >= SAFE_MIN && squares <= SAFE_MAX) return Math.sqrt(squares);
  const exponent = largestExponent(a);
  if (exponent === -Infinity) return 0;
  if (!Number.isFinite(exponent)) return exponent;
  return scaleByPowerOfTwo(Math.sqrt(sumOfSquares(scaledCopy(a, -exponent))), exponent);
}

function sumOfSquares(a: Vector): number {
  const n = a.length;
  const whole = n - (n % 4);
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let i = 0; i < whole; i += 4) {
    sum0 += a[i] * a[i];
    sum1 += a[i + 1] * a[i + 1];
    sum2 += a[i + 2] * a[i + 2];
    sum3 += a[i + 3] * a[i + 3];
  }
  for (let i = whole; i < n; i++) sum0 += a[i] * a[i];
  return sum0 + sum1 + (sum2 + sum3);
}
