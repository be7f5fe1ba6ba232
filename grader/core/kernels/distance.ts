import type { Vector } from "../types.ts";
import { norm } from "./norm.ts";
import { requireSameLength } from "./shapes.ts";

/** Sums of squares in here are free of overflow, and what underflows in them is beyond the last bit. */
const SAFE_MIN = 2 ** -900;
const SAFE_MAX = 2 ** 900;

/**
 * Euclidean distance ‖a − b‖ = √Σ (aᵢ − bᵢ)².
 *
 * Shapes: a and b of one length n; n = 0 gives 0.
 * Errors: RangeError when the lengths differ.
 * NaN, and ∞ against ∞ of the same sign, give NaN; other infinities give Infinity.
 * Accuracy: relative error ≤ (n/2 + 3)·2⁻⁵³ from 1e-300 to 1e300: the differences are rounded before they are squared, so vectors close
 * together keep their digits, which ‖a‖² + ‖b‖² − 2⟨a, b⟩ would lose.
 * Source: Higham, §27.8.
 */
export function distance(a: Vector, b: Vector): number {
  requireSameLength("distance", a, b);
  const n = a.length;
  const even = n - (n % 2);
  let sum0 = 0;
  let sum1 = 0;
  for (let i = 0; i < even; i += 2) {
    const x0 = a[i] - b[i];
    const x1 = a[i + 1] - b[i + 1];
    sum0 += x0 * x0;
    sum1 += x1 * x1;
  }
  if (even < n) sum0 += (a[even] - b[even]) ** 2;
  const squares = sum0 + sum1;
  if (squares >= SAFE_MIN && squares <= SAFE_MAX) return Math.sqrt(squares);
  return norm(a.map((x, i) => x - b[i]));
}
