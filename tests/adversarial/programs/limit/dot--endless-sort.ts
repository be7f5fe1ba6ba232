// sorts an array of four thousand million holes
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const list: number[] = [];
  list.length = 2 ** 32 - 1;
  return list.sort().length;
}
