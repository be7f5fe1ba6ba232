import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  let most = 0;
  for (const x of a) most = Math.max(most, Math.abs(x));
  return most === 0 ? a.slice() : a.map((x) => x / most);
}
