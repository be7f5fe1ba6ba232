import type { Vector } from "innerproduct";

/** The result is fresh, but the logits are not what they were. */
export function softmax(x: Vector): Vector {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  x.forEach((v, i) => (x[i] = v - max));
  const e = x.map(Math.exp);
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
