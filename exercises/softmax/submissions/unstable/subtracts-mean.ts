// mistake: mean
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  let [count, mean] = [0, 0];
  for (const value of x) {
    if (value === -Infinity) continue;
    count++;
    mean += (value - mean) / count;
  }
  const terms = x.map((value) => Math.exp(value - mean));
  const sum = terms.reduce((a, b) => a + b, 0);
  return terms.map((term) => term / sum);
}
