// mistake: nan-lost
import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  let most = 0;
  for (const x of a) if (Math.abs(x) > most) most = Math.abs(x);
  if (most === 0) return new Float64Array(a.length);
  let sum = 0;
  for (const x of a) sum += (x / most) ** 2;
  return a.map((x) => x / most / Math.sqrt(sum));
}
