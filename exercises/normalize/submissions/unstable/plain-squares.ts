import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  const length = Math.sqrt(a.reduce((sum, x) => sum + x * x, 0));
  if (a.every((x) => x === 0)) return new Float64Array(a.length);
  return a.map((x) => x / length);
}
