import type { Vector } from "innerproduct";

export function input(): Vector {
  return [709, 709, 709];
}
