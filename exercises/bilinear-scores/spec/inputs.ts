import type { Matrix, Rng } from "innerproduct/spec";

export type Input = [q: Matrix, k: Matrix, w: Matrix];

/** Numbers of queries and keys that are timed, at one width; cases of the same sizes stand in `shapes`. */
export const SMALL = 24;
export const LARGE = 48;
export const WIDTH = 24;

export function inputs(rng: Rng, n: number, m: number, dq: number, dk: number): Input {
  return [rng.matrix(n, dq), rng.matrix(m, dk), rng.matrix(dq, dk)];
}

/** Whole numbers and sixteenths below 2: sums of a few products of three are exact. */
export function dyadic(rng: Rng, rows: number, cols: number): Matrix {
  return rng.matrix(rows, cols, (r) => r.int(-31, 31) / 16);
}

export function mapped(a: Matrix, change: (value: number, row: number, col: number) => number): Matrix {
  return { ...a, data: a.data.map((x, i) => change(x, Math.floor(i / a.cols), i % a.cols)) };
}

/** The same input with one matrix replaced element by element. */
export function changed(
  input: Input,
  which: 0 | 1 | 2,
  change: (value: number, row: number, col: number) => number,
): Input {
  const copy: Input = [...input];
  copy[which] = mapped(input[which], change);
  return copy;
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
