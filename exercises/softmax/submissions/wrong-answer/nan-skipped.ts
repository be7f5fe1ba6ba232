// mistake: nan-ignored
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  let max = -Infinity;
  for (const v of x) if (v > max) max = v;
  const e = x.map((v) => Math.exp(v - max) || 0);
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
