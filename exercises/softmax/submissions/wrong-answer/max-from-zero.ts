import type { Vector } from "innerproduct";

/** The maximum starts at 0 and the sum with e⁰: one logit too many. */
export function softmax(x: Vector): Vector {
  const max = x.reduce((a, b) => Math.max(a, b), 0);
  const e = x.map((v) => Math.exp(v - max));
  const s = e.reduce((a, b) => a + b, Math.exp(0 - max));
  return e.map((v) => v / s);
}
