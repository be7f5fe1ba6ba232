import type { Vector } from "innerproduct";

/** Mean 0 and deviation 1: another thing that is called normalisation. */
export function normalize(a: Vector): Vector {
  const mean = a.reduce((sum, x) => sum + x, 0) / a.length;
  const deviation = Math.sqrt(a.reduce((sum, x) => sum + (x - mean) ** 2, 0) / a.length);
  return a.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
}
