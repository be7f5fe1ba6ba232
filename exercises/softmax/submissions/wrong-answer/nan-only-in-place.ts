// mistake: nan-only-there
import type { Vector } from "innerproduct";

export function softmax(x: Vector): Vector {
  const finite = x.filter((v) => !Number.isNaN(v));
  const max = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  const s = finite.reduce((sum, v) => sum + Math.exp(v - max), 0);
  return x.map((v) => Math.exp(v - max) / s);
}
