import type { Vector } from "innerproduct";

/** Keeps its blocks of products in a buffer of its own, reused from call to call. */
const BLOCK = 1024;
const scratch = new Float64Array(BLOCK);

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let total = 0;
  for (let start = 0; start < a.length; start += BLOCK) {
    const count = Math.min(BLOCK, a.length - start);
    for (let j = 0; j < count; j++) scratch[j] = a[start + j] * b[start + j];
    let block = 0;
    for (let j = 0; j < count; j++) block += scratch[j];
    total += block;
  }
  return total;
}
