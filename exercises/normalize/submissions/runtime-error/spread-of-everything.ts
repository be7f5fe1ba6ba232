import type { Vector } from "innerproduct";

export const normalize = (a: Vector): Vector => {
  const length = Math.hypot(...a);
  return a.map((x) => (length === 0 ? 0 : x / length));
};
