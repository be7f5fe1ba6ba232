// returns an array over a buffer that can still change its size
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
  const buffer = new ArrayBuffer(8 * x.length, { maxByteLength: 8 * x.length + 8 });
  const out = new Float64Array(buffer);
  out.set(honest(x));
  return out;
}
