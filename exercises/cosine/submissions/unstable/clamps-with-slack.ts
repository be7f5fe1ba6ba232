import type { Vector } from "innerproduct";

/** Unit vectors by powers of two and blocks of four; the clamp leaves a little room above 1. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = unit(a);
  const y = unit(b);
  if (x === null || y === null) return 0;
  return Math.max(-1, Math.min(1 + 1e-9, product(x, y)));
}

function unit(v: Vector): Vector | null {
  const size = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (size === 0) return null;
  const moderate = v.map((x) => x / size);
  const length = Math.sqrt(product(moderate, moderate));
  return moderate.map((x) => x / length);
}

function product(a: Vector, b: Vector): number {
  let total = 0;
  for (let from = 0; from < a.length; from += 4) {
    let part = 0;
    for (let i = from; i < Math.min(from + 4, a.length); i++) part += a[i] * b[i];
    total += part;
  }
  return total;
}
