import type { Vector } from "innerproduct";

/** The mean is an ordinary 1; the numbers differ in their last bits only. */
export function input(): Vector {
  const x = new Float64Array(4).fill(1);
  x[0] += 2 ** -30;
  return x;
}
