// mistake: one-hot
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const out = new Float64Array(x.length);
  let best = 0;
  for (let i = 1; i < x.length; i++) if (x[i] > x[best]) best = i;
  if (out.length > 0) out[best] = 1;
  return out;
}
