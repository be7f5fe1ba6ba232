// mistake: rescued-too-late
import type { Vector } from "innerproduct";

/** Scaled only when nothing is left to save. */
export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += (a[i] - b[i]) ** 2;
  if (squares !== 0 && squares !== Infinity) return Math.sqrt(squares);
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - b[i]));
  if (most === 0) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] - b[i]) / most) ** 2;
  return most * Math.sqrt(sum);
}
