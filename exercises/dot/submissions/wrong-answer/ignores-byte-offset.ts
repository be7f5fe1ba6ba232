import type { Vector } from "innerproduct";

/** Looks at the whole buffer behind each argument, wherever the vector starts. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = new Float64Array(a.buffer);
  const y = new Float64Array(b.buffer);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += x[i] * y[i];
  return sum;
}
