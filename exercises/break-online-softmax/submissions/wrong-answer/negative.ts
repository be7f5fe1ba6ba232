import type { Vector } from "innerproduct";

/** Nothing is shifted, and nothing need be. */
export function input(): Vector {
  return Float64Array.of(-3, -1, -2);
}
