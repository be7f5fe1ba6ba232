import type { Vector } from "innerproduct";

export function normalize(a: Vector): Vector {
  let aa = 0;
  for (const x of a) aa += x * x;
  return a.map((x) => (aa === 0 ? 0 : x / aa));
}
