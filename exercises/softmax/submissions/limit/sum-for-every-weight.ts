import type { Vector } from "innerproduct";

/** The whole sum again for each weight: n² exponentials. */
export function softmax(x: Vector): Vector {
  return x.map((v) => (v === -Infinity ? 0 : 1 / x.reduce((sum, other) => sum + Math.exp(other - v), 0)));
}
