import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const y = new Float64Array(x.buffer as ArrayBuffer, 0, x.length);
  const max = y.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = y.map((v) => Math.exp(v - max));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
