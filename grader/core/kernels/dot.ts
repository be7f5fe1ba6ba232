import type { Vector } from "../types.ts";
import { requireSameLength } from "./shapes.ts";

/**
 * Dot product ⟨a, b⟩ = Σ aᵢbᵢ.
 *
 * Shapes: a and b of one length n; n = 0 gives 0.
 * Errors: RangeError when the lengths differ.
 * NaN, ±Infinity: as IEEE 754 arithmetic gives them (0·∞ and ∞ − ∞ are NaN).
 * Accuracy: |error| ≤ γₙΣ|aᵢbᵢ| + n·2⁻¹⁰⁷⁵. A partial sum may overflow although the result would not.
 * Source: Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 (any order of summation). Four partial
 * sums, because one alone waits for the latency of each addition.
 */
export function dot(a: Vector, b: Vector): number {
  requireSameLength("dot", a, b);
  const n = a.length;
  const whole = n - (n % 4);
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let i = 0; i < whole; i += 4) {
    sum0 += a[i] * b[i];
    sum1 += a[i + 1] * b[i + 1];
    sum2 += a[i + 2] * b[i + 2];
    sum3 += a[i + 3] * b[i + 3];
  }
  for (let i = whole; i < n; i++) sum0 += a[i] * b[i];
  return sum0 + sum1 + (sum2 + sum3);
}
