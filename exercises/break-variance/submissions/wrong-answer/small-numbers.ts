import type { Vector } from "innerproduct";

export function input(): Vector {
  return Float64Array.of(1, 2, 3, 4, 5);
}
