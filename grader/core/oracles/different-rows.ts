import type { Matrix } from "../types.ts";

/** The rows of a matrix that differ, and for each of its rows which of them it is: a.row(i) = rows.row(place[i]). */
export interface DifferentRows {
  rows: Matrix;
  place: Int32Array;
}

/**
 * Finds rows that recur, so that what is computed row by row need not be computed twice: `rowsAt` spreads it again. Rows are in the order
 * in which they first occur; NaN equals NaN, and −0 equals 0. A matrix without rows has none that differ.
 */
export function differentRows({ rows, cols, data }: Matrix): DifferentRows {
  const places = new Map<string, number>();
  const place = new Int32Array(rows);
  const firsts: number[] = [];
  for (let i = 0; i < rows; i++) {
    const key = data.subarray(i * cols, (i + 1) * cols).join();
    let found = places.get(key);
    if (found === undefined) {
      found = firsts.length;
      places.set(key, found);
      firsts.push(i);
    }
    place[i] = found;
  }
  return { rows: rowsAt({ rows, cols, data }, firsts), place };
}

/** The matrix whose row i is row place[i] of `a`. */
export function rowsAt(a: Matrix, place: ArrayLike<number>): Matrix {
  const { cols } = a;
  const data = new Float64Array(place.length * cols);
  for (let i = 0; i < place.length; i++)
    data.set(a.data.subarray(place[i] * cols, (place[i] + 1) * cols), i * cols);
  return { rows: place.length, cols, data };
}
