// mistake: base-two
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = Float64Array.from(x, (v) => 2 ** (v - max));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
