import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const max = (i: number): number => (i === x.length ? -Infinity : Math.max(x[i], max(i + 1)));
  const m = max(0);
  const e = x.map((v) => Math.exp(v - m));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
