import type { Matrix, Vector } from "../types.ts";
import { cosine } from "./cosine.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * Indices of the k rows of `keys` that resemble q most, by cosine: best first, of equal ones the lower index first. The same as the inner
 * product after every vector has been divided by its length.
 *
 * Shapes: q of n elements, keys m × n, 0 ≤ k ≤ m; the result has k elements.
 * Errors: RangeError when q.length ≠ keys.cols, when data.length ≠ rows · cols, or when k is no whole number from 0 to m.
 * A zero row, and every row beside a zero q, has cosine 0. Rows with NaN or ±Infinity come last.
 * Accuracy: cosines that differ by less than their rounding (see cosineOracle) may come in either order; cosines that are equal because one
 * row is a power of two times the other are equal here too.
 * O(m·n) for the cosines; the k best are kept sorted, which costs O(k) for each of the few rows that enter.
 */
export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  requireWellFormed("nearest", "keys", keys);
  if (q.length !== keys.cols) {
    throw new RangeError(
      `nearest: q has ${q.length} elements and keys has ${keys.cols} columns. Every row of keys must be as long as q.`,
    );
  }
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) {
    throw new RangeError(`nearest: k is ${k}. Pass a whole number from 0 to the ${keys.rows} rows of keys.`);
  }
  const best = new Float64Array(k);
  const similarity = new Float64Array(k);
  for (let row = 0; row < keys.rows; row++) {
    const ratio = cosine(q, keys.data.subarray(row * keys.cols, (row + 1) * keys.cols));
    const found = Number.isNaN(ratio) ? -Infinity : ratio;
    const held = Math.min(row, k);
    if (held === k && !(found > similarity[k - 1])) continue;
    let place = held === k ? k - 1 : held;
    for (; place > 0 && similarity[place - 1] < found; place--) {
      best[place] = best[place - 1];
      similarity[place] = similarity[place - 1];
    }
    best[place] = row;
    similarity[place] = found;
  }
  return best;
}
