import type { Vector } from "innerproduct";

/** Writes every number down with all its digits and reads it back, for each of the three sums. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = texts(a);
  const y = texts(b);
  if (x === null || y === null) return 0;
  const lengths = Math.sqrt(sum(x, x)) * Math.sqrt(sum(y, y));
  return Math.max(-1, Math.min(1, sum(x, y) / lengths));
}

function sum(x: string[], y: string[]): number {
  return x.reduce((total, text, i) => total + Number(text) * Number(y[i]), 0);
}

/** null for a zero vector. */
function texts(v: Vector): string[] | null {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return largest === 0 ? null : Array.from(v, (x) => (x / largest).toPrecision(18));
}
