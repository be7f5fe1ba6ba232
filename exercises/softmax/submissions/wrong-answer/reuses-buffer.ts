import type { Vector } from "innerproduct";

let buffer = new Float64Array(0);

/** Saves an allocation and hands out the same array twice. */
export function softmax(x: Vector): Vector {
  if (buffer.length !== x.length) buffer = new Float64Array(x.length);
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += buffer[i] = Math.exp(x[i] - max);
  for (let i = 0; i < x.length; i++) buffer[i] /= sum;
  return buffer;
}
