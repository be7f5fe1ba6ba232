import type { Matrix, Rng } from "innerproduct/spec";

export type Input = [a: Matrix, b: Matrix];

/** Rows and columns that are timed, at one inner length; cases of the same sizes stand in `shapes`. */
export const SMALL = 24;
export const LARGE = 48;
export const INNER = 32;

/** r×n times n×c, with entries of mean 0 and variance 1. */
export function inputs(rng: Rng, r: number, n: number, c: number): Input {
  return [rng.matrix(r, n), rng.matrix(n, c)];
}

export function mapped(a: Matrix, change: (value: number, row: number, col: number) => number): Matrix {
  return { ...a, data: a.data.map((x, i) => change(x, Math.floor(i / a.cols), i % a.cols)) };
}

export function reordered(a: Matrix, order: readonly number[]): Matrix {
  return mapped(a, (_, i, j) => a.data[order[i]! * a.cols + j]!);
}

/** Columns `from` to before `to`. */
export function columns(a: Matrix, from: number, to: number): Matrix {
  const part = { rows: a.rows, cols: to - from, data: new Float64Array(a.rows * (to - from)) };
  return mapped(part, (_, i, j) => a.data[i * a.cols + from + j]!);
}

/** Rows `from` to before `to`. */
export function rows(a: Matrix, from: number, to: number): Matrix {
  return { rows: to - from, cols: a.cols, data: a.data.slice(from * a.cols, to * a.cols) };
}

export function identity(n: number): Matrix {
  return mapped({ rows: n, cols: n, data: new Float64Array(n * n) }, (_, i, j) => (i === j ? 1 : 0));
}

/** The first or the last element replaced. */
export function spoilt(a: Matrix, place: "first" | "last", value: number): Matrix {
  return { ...a, data: a.data.with(place === "first" ? 0 : a.data.length - 1, value) };
}

export function mat(...lines: number[][]): Matrix {
  return { rows: lines.length, cols: lines[0]?.length ?? 0, data: Float64Array.from(lines.flat()) };
}

/** A shape without elements. */
export function empty(r: number, c: number): Matrix {
  return { rows: r, cols: c, data: new Float64Array(0) };
}
