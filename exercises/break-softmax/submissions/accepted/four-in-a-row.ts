import type { Vector } from "innerproduct";

/** Each exponential is smaller than half of the largest double; all four are larger than it. */
export function input(): Vector {
  const x = new Float64Array(4);
  for (let i = 0; i < x.length; i++) x[i] = 708.6 + i / 10;
  return x;
}
