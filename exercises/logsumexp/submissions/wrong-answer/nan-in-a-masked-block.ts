import type { Vector } from "innerproduct";

/** A block in which nothing is above −∞ is skipped, and a NaN is not above −∞. */
export function logsumexp(x: Vector): number {
  let max = -Infinity;
  let sum = 0;
  for (let from = 0; from < x.length; from += 8) {
    const block = x.subarray(from, from + 8);
    let top = -Infinity;
    for (const value of block) if (value > top) top = value;
    if (block.length === 8 && top === -Infinity) continue;
    if (top > max) {
      sum *= Math.exp(max - top);
      max = top;
    }
    for (const value of block) if (value !== -Infinity) sum += Math.exp(value - max);
  }
  return sum === 0 ? -Infinity : max + Math.log(sum);
}
