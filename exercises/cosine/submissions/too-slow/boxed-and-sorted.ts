import type { Vector } from "innerproduct";

/** Boxes, sorts and only then adds. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = a.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  const q = b.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (p === 0 || q === 0) return 0;
  const pairs = Array.from(a, (x, i) => ({ x: x / p, y: b[i] / q }));
  const ordered = (f: (pair: { x: number; y: number }) => number): number =>
    pairs
      .map(f)
      .sort((s, t) => Math.abs(s) - Math.abs(t))
      .reduce((sum, term) => sum + term, 0);
  const lengths = Math.sqrt(ordered(({ x }) => x * x)) * Math.sqrt(ordered(({ y }) => y * y));
  return Math.max(-1, Math.min(1, ordered(({ x, y }) => x * y) / lengths));
}
