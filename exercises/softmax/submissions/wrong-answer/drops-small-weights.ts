import type { Vector } from "innerproduct";

/** "Sparse": weights below a ten-thousandth are cut, the others renormalised. */
export function softmax(x: Vector): Vector {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = x.map((v) => Math.exp(v - max)).map((v) => (v < 1e-4 ? 0 : v));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
