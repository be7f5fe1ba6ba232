import type { Vector } from "innerproduct";

/** Takes more logits until their exponentials no longer add up to a number. */
export function input(): Vector {
  const logits: number[] = [];
  let sum = 0;
  while (sum !== Infinity) {
    logits.push(709 - logits.length / 8);
    sum += Math.exp(logits.at(-1) ?? 0);
  }
  return Float64Array.from(logits);
}
