// mistake: logsumexp-subtracted
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const logsumexp = max + Math.log(x.reduce((sum, value) => sum + Math.exp(value - max), 0));
  return x.map((value) => Math.exp(value - logsumexp));
}
