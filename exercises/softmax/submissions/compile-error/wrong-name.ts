import type { Vector } from "innerproduct";

export function softMax(x: Vector): Vector {
  return x.map((v) => Math.exp(v));
}
