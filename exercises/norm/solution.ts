import type { Vector } from "innerproduct";

/** Euclidean norm √Σ aᵢ², safe from 1e-300 to 1e300. */
export function norm(a: Vector): number {
  // Math.max lets NaN through, a comparison would not.
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]));
  if (largest === 0 || largest === Infinity || Number.isNaN(largest)) return largest;

  // Squares of numbers beyond 1e154 overflow and those below 1e-162 vanish; divided by the largest, none of them matters that does.
  let squares = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] / largest;
    squares += x * x;
  }
  return largest * Math.sqrt(squares);
}
