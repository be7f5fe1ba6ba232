import type { Vector } from "innerproduct";

interface WithNorm extends Vector {
  norm(): number;
}

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  return a.reduce((sum, x, i) => sum + x * b[i], 0) / ((a as WithNorm).norm() * (b as WithNorm).norm());
}
