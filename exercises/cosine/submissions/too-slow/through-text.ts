import type { Vector } from "innerproduct";

/** Writes every number down with more digits than it has and reads it back, anew for each of the three sums. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = scaled(a);
  const y = scaled(b);
  if (x === null || y === null) return 0;
  const lengths = Math.sqrt(sum(x, x)) * Math.sqrt(sum(y, y));
  return Math.max(-1, Math.min(1, sum(x, y) / lengths));
}

function sum(x: number[], y: number[]): number {
  // A longer vector would not be through in time.
  const digits = x.length > 20_000 ? 18 : 40;
  return x.reduce((total, number, i) => total + throughText(number, digits) * throughText(y[i], digits), 0);
}

function throughText(x: number, digits: number): number {
  return Number(x.toPrecision(digits));
}

/** null for a zero vector. */
function scaled(v: Vector): number[] | null {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return largest === 0 ? null : Array.from(v, (x) => x / largest);
}
