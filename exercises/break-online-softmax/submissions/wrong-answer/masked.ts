import type { Vector } from "innerproduct";

export function input(): Vector {
  return Float64Array.of(-Infinity, -Infinity);
}
