import type { Matrix, Rng } from "innerproduct/spec";

export type Input = [q: Matrix, k: Matrix];

/** Numbers of queries and keys that are timed, at one width; cases of the same sizes stand in `shapes`. */
export const SMALL = 24;
export const LARGE = 48;
export const WIDTH = 32;

/** n queries and m keys with entries of mean 0 and variance 1. */
export function inputs(rng: Rng, n: number, m: number, d: number): Input {
  return [rng.matrix(n, d), rng.matrix(m, d)];
}

export function mapped(a: Matrix, change: (value: number, row: number, col: number) => number): Matrix {
  return { ...a, data: a.data.map((x, i) => change(x, Math.floor(i / a.cols), i % a.cols)) };
}

export function reordered(a: Matrix, order: readonly number[]): Matrix {
  return mapped(a, (_, i, j) => a.data[order[i]! * a.cols + j]!);
}

/** `more` columns of zeros on the right. */
export function widened(a: Matrix, more: number): Matrix {
  const cols = a.cols + more;
  const wide = { rows: a.rows, cols, data: new Float64Array(a.rows * cols) };
  return mapped(wide, (_, i, j) => (j < a.cols ? a.data[i * a.cols + j]! : 0));
}

/** The first or the last element replaced. */
export function spoilt(a: Matrix, place: "first" | "last", value: number): Matrix {
  return { ...a, data: a.data.with(place === "first" ? 0 : a.data.length - 1, value) };
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

/** No rows, but a width. */
export function none(cols: number): Matrix {
  return { rows: 0, cols, data: new Float64Array(0) };
}
