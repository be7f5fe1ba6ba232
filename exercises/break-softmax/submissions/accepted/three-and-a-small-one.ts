import type { Vector } from "innerproduct";

const logits = Float64Array.from([708.9, 0, 708.8, -700, 708.7]);

/** One array for all calls is as good as a fresh one. */
export function input(): Vector {
  return logits;
}
