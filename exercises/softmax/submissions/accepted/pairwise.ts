import type { Vector } from "innerproduct";

/** Divide and conquer: the sum of each half is relative to that half's maximum. */
type Part = { max: number; sum: number };

function part(x: Vector, from: number, to: number): Part {
  if (to - from <= 8) {
    let max = -Infinity;
    for (let i = from; i < to; i++) max = Math.max(max, x[i]);
    let sum = 0;
    for (let i = from; i < to; i++) sum += x[i] === -Infinity ? 0 : Math.exp(x[i] - max);
    return { max, sum };
  }
  const middle = (from + to) >>> 1;
  return merge(part(x, from, middle), part(x, middle, to));
}

function merge(a: Part, b: Part): Part {
  const max = Math.max(a.max, b.max);
  return { max, sum: brought(a, max) + brought(b, max) };
}

const brought = ({ max, sum }: Part, to: number): number => (sum === 0 ? 0 : sum * Math.exp(max - to));

export function softmax(x: Vector): Vector {
  const { max, sum } = part(x, 0, x.length);
  return Float64Array.from(x, (value) => Math.exp(value - max) / sum);
}
