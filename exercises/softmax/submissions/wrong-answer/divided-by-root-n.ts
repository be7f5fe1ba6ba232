// mistake: scaled-by-length
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const root = Math.sqrt(x.length);
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = x.map((v) => Math.exp((v - max) / root));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
