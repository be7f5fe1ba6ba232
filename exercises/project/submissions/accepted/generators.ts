import type { Vector } from "innerproduct";

function* products(a: Vector, b: Vector, scale: number): Generator<number> {
  for (let i = 0; i < a.length; i++) yield (a[i] / scale) * b[i];
}

function sum(terms: Iterable<number>): number {
  let total = 0;
  for (const term of terms) total += term;
  return total;
}

export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let most = 0;
  for (const x of a) most = Math.max(most, Math.abs(x));
  if (most === 0) return new Float64Array(a.length);
  const line = a.map((x) => x / most);
  const factor = sum(products(a, b, most)) / sum(products(line, line, 1));
  return Float64Array.from(line, (x, i) => factor * x);
}
