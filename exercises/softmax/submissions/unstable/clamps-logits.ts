// mistake: clamped
import type { Vector } from "innerproduct";

const clamp = (value: number): number => Math.max(-700, Math.min(700, value));

export function softmax(x: Vector): Vector {
  const out = new Float64Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    out[i] = x[i] === -Infinity ? 0 : Math.exp(clamp(x[i]));
    sum += out[i];
  }
  for (let i = 0; i < x.length; i++) out[i] /= sum;
  return out;
}
