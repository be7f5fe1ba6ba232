// mistake: single-precision
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const y = Float32Array.from(x);
  const max = y.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = y.map((v) => Math.exp(v - max));
  const s = e.reduce((a, b) => a + b, 0);
  return Float64Array.from(e, (v) => v / s);
}
