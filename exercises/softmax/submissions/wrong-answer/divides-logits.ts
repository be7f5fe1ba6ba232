// mistake: no-exponential
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  let sum = 0;
  for (const value of x) sum += value;
  return x.map((value) => value / sum);
}
