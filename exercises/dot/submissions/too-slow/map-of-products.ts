import type { Vector } from "innerproduct";

/** Files each product under a name of its own before it adds any. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const products = new Map<string, { product: number }>();
  a.forEach((x, i) => products.set(JSON.stringify({ term: i }), { product: x * b[i] }));
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += products.get(JSON.stringify({ term: i }))!.product;
  return sum;
}
