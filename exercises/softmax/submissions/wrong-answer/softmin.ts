// mistake: softmin
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  let min = Infinity;
  for (const v of x) min = Math.min(min, v);
  const e = x.map((v) => Math.exp(min - v));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
