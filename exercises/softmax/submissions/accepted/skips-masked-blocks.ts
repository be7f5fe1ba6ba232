import type { Vector } from "innerproduct";

const BLOCK = 32;

/** One pass in blocks; a block of nothing but −∞ has no maximum to subtract and is passed over. */
export function softmax(x: Vector): Vector {
  let max = -Infinity;
  let sum = 0;
  for (let from = 0; from < x.length; from += BLOCK) {
    const block = x.subarray(from, from + BLOCK);
    const next = Math.max(max, ...block);
    if (next === -Infinity) continue;
    sum *= Math.exp(max - next);
    for (const value of block) sum += Math.exp(value - next);
    max = next;
  }
  return x.map((value) => Math.exp(value - max) / sum);
}
