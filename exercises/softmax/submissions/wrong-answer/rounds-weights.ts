import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = x.map((v) => Math.exp(v - max));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => Number((v / s).toFixed(12)));
}
