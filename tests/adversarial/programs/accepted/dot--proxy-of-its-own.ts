// reads its arguments through proxies that it makes itself
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  const products = new Proxy({} as Record<number, number>, { get: (_, i) => a[Number(i)]! * b[Number(i)]! });
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += products[i]!;
  return sum;
}
