// returns a genuine array whose prototype was taken away
import type { Vector } from "innerproduct";

function honest(x: Vector): Vector {
  let max = -Infinity;
  for (const v of x) max = Number.isNaN(v) || v > max ? v : max;
  const out = new Float64Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += out[i] = Math.exp(x[i]! - max);
  for (let i = 0; i < x.length; i++) out[i]! /= sum;
  return out;
}

export function softmax(x: Vector): Vector {
  return Object.setPrototypeOf(honest(x), null);
}
