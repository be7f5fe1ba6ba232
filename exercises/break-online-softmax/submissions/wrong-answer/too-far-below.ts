import type { Vector } from "innerproduct";

export function input(): Vector {
  return Float64Array.of(-2000, -2001);
}
