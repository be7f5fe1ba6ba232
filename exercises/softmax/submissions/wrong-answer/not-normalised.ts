// mistake: not-normalised
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  return x.map((value) => Math.exp(value - max));
}
