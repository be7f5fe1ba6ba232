import type { Matrix, Rng } from "innerproduct/spec";

/** Shapes that are timed; cases of the same shapes stand in `shapes`. */
export const SMALL = [48, 64] as const;
export const LARGE = [256, 192] as const;

/** Magnitudes between 1 and 2, either sign: no two elements are equal but by chance. */
export function mixed(rng: Rng, rows: number, cols: number): Matrix {
  return rng.matrix(rows, cols, (r) => r.pick([-1, 1]) * r.uniform(1, 2));
}

/** The element's own place at every place, counted from 1. */
export function counting(rows: number, cols: number): Matrix {
  return matrix(
    rows,
    cols,
    Array.from({ length: rows * cols }, (_, k) => k + 1),
  );
}

export function matrix(rows: number, cols: number, elements: Iterable<number>): Matrix {
  return { rows, cols, data: Float64Array.from(elements) };
}
