import type { Vector } from "innerproduct";

function pair(a: number, b: number): number {
  if (a === b) return a === -Infinity ? a : a + Math.LN2;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}

/** Halves, quarters, eighths: two results make one. */
function between(x: Vector, from: number, to: number): number {
  if (to - from === 1) return x[from];
  const middle = (from + to) >>> 1;
  return pair(between(x, from, middle), between(x, middle, to));
}

export function logsumexp(x: Vector): number {
  return x.length === 0 ? -Infinity : between(x, 0, x.length);
}
