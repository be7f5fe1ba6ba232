import type { Vector } from "innerproduct";

/** A cosine below 1e-13 is taken for 0. */
export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  const largest = (v: Vector) => v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const size = largest(a);
  if (size === 0) return new Float64Array(a.length);
  const direction = a.map((x) => x / size);
  const ab = direction.reduce((sum, x, i) => sum + x * b[i], 0);
  const aa = direction.reduce((sum, x) => sum + x * x, 0);
  if (Math.abs(ab) < 1e-13 * Math.sqrt(aa) * largest(b)) return new Float64Array(a.length);
  return direction.map((x) => (ab / aa) * x);
}
