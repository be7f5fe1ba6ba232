import type { Vector } from "innerproduct";

/** One to eight logits for which the softmax beside this is wrong. */
export function input(): Vector {
  return Float64Array.of(3, 1, 2);
}
