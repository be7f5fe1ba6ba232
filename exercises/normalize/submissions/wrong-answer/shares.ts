import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  const total = [...a].reduce((sum, x) => sum + x, 0);
  const result = new Float64Array(a.length);
  for (const [i, x] of a.entries()) result[i] = x === 0 ? 0 : x / total;
  return result;
}
