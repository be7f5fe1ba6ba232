import type { Vector } from "innerproduct";

const squares = (v: Vector): number => v.reduce((sum, x) => sum + x * x, 0);

/** (‖a‖² + ‖b‖² − ‖a − b‖²) / (2‖a‖‖b‖): the difference of nearly equal numbers when one vector is much longer. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [aa, bb, cc] = [squares(a), squares(b), squares(a.map((x, i) => x - b[i]))];
  if (aa === 0 || bb === 0) return 0;
  return Math.max(-1, Math.min(1, (aa + bb - cc) / (2 * Math.sqrt(aa) * Math.sqrt(bb))));
}
