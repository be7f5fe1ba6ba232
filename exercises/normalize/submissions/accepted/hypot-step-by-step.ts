import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  let length = 0;
  for (const x of a) length = Math.hypot(length, x);
  return length === 0 ? new Float64Array(a.length) : a.map((x) => x / length);
}
