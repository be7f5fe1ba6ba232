import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = unit(a);
  const y = unit(b);
  return x.reduce((sum, value, i) => sum + value * y[i], 0);
}

function unit(v: Vector): Vector {
  const length = Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));
  return length === 0 ? v : v.map((x) => x / length);
}
