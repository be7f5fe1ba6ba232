import type { Vector } from "innerproduct";

/** "−∞ is troublesome, −9 is small enough." */
export function softmax(x: Vector): Vector {
  const y = x.map((v) => (v === -Infinity ? -9 : v));
  const max = y.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = y.map((v) => Math.exp(v - max));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
