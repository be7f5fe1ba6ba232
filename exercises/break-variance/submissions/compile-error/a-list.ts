import type { Vector } from "innerproduct";

export function input(): Vector {
  return [1, 2];
}
