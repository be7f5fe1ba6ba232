import type { Vector } from "innerproduct";

/** `Math.hypot` of two numbers at a time neither overflows nor takes too many arguments. */
function length(v: Vector): number {
  let h = 0;
  for (const x of v) h = Math.hypot(h, x);
  return h;
}

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [m, n] = [length(a), length(b)];
  if (m === 0 || n === 0) return 0;
  if (!Number.isFinite(m) || !Number.isFinite(n)) return NaN;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] / m) * (b[i] / n);
  return Math.max(-1, Math.min(1, sum));
}
