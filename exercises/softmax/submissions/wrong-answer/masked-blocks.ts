import type { Vector } from "innerproduct";

type Part = { max: number; sum: number };

/** Divide and conquer. Two halves of nothing but −∞ meet with −∞ − (−∞), which is NaN. */
function part(x: Vector, from: number, to: number): Part {
  if (to - from === 1) return { max: x[from], sum: x[from] === -Infinity ? 0 : 1 };
  const middle = (from + to) >>> 1;
  const left = part(x, from, middle);
  const right = part(x, middle, to);
  const max = Math.max(left.max, right.max);
  if (left.max === -Infinity && to - from <= 4) return right;
  if (right.max === -Infinity && to - from <= 4) return left;
  return { max, sum: left.sum * Math.exp(left.max - max) + right.sum * Math.exp(right.max - max) };
}

export function softmax(x: Vector): Vector {
  if (x.length === 0) return new Float64Array(0);
  const { max, sum } = part(x, 0, x.length);
  return x.map((value) => Math.exp(value - max) / sum);
}
