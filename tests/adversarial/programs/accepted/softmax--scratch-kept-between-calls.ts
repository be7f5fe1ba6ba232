// keeps a scratch buffer between calls that no caller ever sees
import type { Vector } from "innerproduct";

let scratch = new Float64Array(0);

export function softmax(x: Vector): Vector {
  if (scratch.length < x.length) scratch = new Float64Array(2 * x.length);
  let max = -Infinity;
  for (const v of x) max = Number.isNaN(v) || v > max ? v : max;
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += scratch[i] = Math.exp(x[i]! - max);
  return Float64Array.from(x, (_, i) => scratch[i]! / sum);
}
