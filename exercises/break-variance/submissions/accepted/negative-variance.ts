import type { Vector } from "innerproduct";

/** −128 instead of 1/4. */
export function input(): Vector {
  return Float64Array.of(767_000_001, 767_000_002);
}
