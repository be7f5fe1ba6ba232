// mistake: minimum
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  let min = Infinity;
  for (const value of x) if (value > -Infinity) min = Math.min(min, value);
  const weights = new Float64Array(x.length);
  let sum = 0;
  x.forEach((value, i) => (sum += weights[i] = Math.exp(value - min)));
  return weights.map((weight) => weight / sum);
}
