import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  let length = 0;
  for (const x of a) length = Math.hypot(length, x);
  return a.map((x) => (x === 0 ? 0 : x / length));
}
