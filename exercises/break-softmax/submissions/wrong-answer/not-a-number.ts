import type { Vector } from "innerproduct";

/** Not in the limits, for it is in no interval. */
export function input(): Vector {
  return Float64Array.of(NaN, 1);
}
