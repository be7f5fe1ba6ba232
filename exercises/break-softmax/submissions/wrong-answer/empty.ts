import type { Vector } from "innerproduct";

export function input(): Vector {
  return new Float64Array();
}
