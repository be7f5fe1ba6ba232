import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  return x.reduce((sum, v) => sum + Math.exp(v), 0);
}
