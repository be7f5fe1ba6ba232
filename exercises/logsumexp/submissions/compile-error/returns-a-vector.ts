import type { Vector } from "innerproduct";

export function logsumexp(x: Vector): number {
  return x.map((value) => Math.log(Math.exp(value)));
}
