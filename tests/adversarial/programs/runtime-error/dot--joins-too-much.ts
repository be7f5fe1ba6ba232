// joins a sparse array into a text that is too long
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const list: number[] = [];
  list.length = 2 ** 31;
  return list.join("ab").length;
}
