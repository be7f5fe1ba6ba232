import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  return x.map((v) => Math.exp(v);
}
