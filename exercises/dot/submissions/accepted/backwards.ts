import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  let i = a.length;
  if (i !== b.length) throw new Error("shape mismatch");
  let total = 0;
  while (i--) total += a[i] * b[i];
  return total;
}

export default dot;
