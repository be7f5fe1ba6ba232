import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  let way = 0;
  for (const x of a) way += Math.abs(x);
  if (way === 0) return a.slice();
  return a.map((x) => x / way);
}
