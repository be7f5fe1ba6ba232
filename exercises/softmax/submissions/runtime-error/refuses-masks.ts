import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  for (const v of x) if (!Number.isFinite(v)) throw new RangeError(`${v} is not a logit`);
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = x.map((v) => Math.exp(v - max));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
