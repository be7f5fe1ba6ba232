import type { Vector } from "innerproduct";

const BLOCK = 16;

/** Blocks without a maximum are taken to be masked, and a NaN in one goes unseen by all others. */
export function softmax(x: Vector): Vector {
  let max = -Infinity;
  let sum = 0;
  for (let from = 0; from < x.length; from += BLOCK) {
    const block = x.subarray(from, from + BLOCK);
    let top = -Infinity;
    for (const value of block) if (value > top) top = value;
    if (top === -Infinity) continue;
    const next = Math.max(max, top);
    sum *= Math.exp(max - next);
    for (const value of block) sum += Math.exp(value - next);
    max = next;
  }
  return x.map((value) => Math.exp(value - max) / sum);
}
