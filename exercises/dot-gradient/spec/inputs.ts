import type { Matrix, Rng } from "innerproduct/spec";

export type Input = [q: Matrix, k: Matrix, g: Matrix];

/** Numbers of queries and keys that are timed, at one width; cases of the same sizes stand in `shapes`. */
export const SMALL = 32;
export const LARGE = 64;
export const WIDTH = 32;

export function inputs(rng: Rng, n: number, m: number, d: number): Input {
  return [rng.matrix(n, d), rng.matrix(m, d), rng.matrix(n, m)];
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

/** The rows of a above those of b, which are as wide. */
export function stacked(a: Matrix, b: Matrix): Matrix {
  return { rows: a.rows + b.rows, cols: a.cols, data: Float64Array.of(...a.data, ...b.data) };
}

/** The first or the last element replaced. */
export function spoilt(a: Matrix, place: "first" | "last", value: number): Matrix {
  return { ...a, data: a.data.with(place === "first" ? 0 : a.data.length - 1, value) };
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

/** No rows, but a width; or rows of no width. */
export function none(rows: number, cols: number): Matrix {
  return { rows, cols, data: new Float64Array(0) };
}
