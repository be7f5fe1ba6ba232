import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let products: number[] = [];
  for (let i = 0; i < a.length; i++) products = [...products, a[i] * b[i]];
  return products.reduce((sum, product) => sum + product, 0);
}
