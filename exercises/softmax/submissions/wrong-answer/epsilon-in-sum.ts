// mistake: epsilon
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 1e-9;
  const out = x.map((v) => {
    const e = Math.exp(v - max);
    sum += e;
    return e;
  });
  return out.map((e) => e / sum);
}
