import type { Vector } from "innerproduct";

/** Kept from call to call, and too short for some. */
const differences = new Float64Array(2 ** 16);

export function distance(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  for (let i = 0; i < a.length; i++) differences[i] = a[i] - b[i];
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(differences[i]));
  if (most === 0) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (differences[i] / most) ** 2;
  return most * Math.sqrt(sum);
}
