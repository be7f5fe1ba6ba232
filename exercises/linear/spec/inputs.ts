import type { Matrix, Rng, Vector } from "innerproduct/spec";

export type Input = [x: Matrix, w: Matrix, b: Vector];

/** Numbers of inputs and outputs that are timed, at one width; cases of the same sizes stand in `shapes`. */
export const SMALL = 24;
export const LARGE = 48;
export const WIDTH = 32;

/** n inputs of width d, m outputs; all numbers of mean 0 and variance 1. */
export function inputs(rng: Rng, n: number, m: number, d: number): Input {
  return [rng.matrix(n, d), rng.matrix(m, d), rng.vector(m)];
}

export function mapped(a: Matrix, change: (value: number, row: number, col: number) => number): Matrix {
  return { ...a, data: a.data.map((x, i) => change(x, Math.floor(i / a.cols), i % a.cols)) };
}

/** One column more on the right. */
export function withColumn(a: Matrix, element: (row: number) => number): Matrix {
  const cols = a.cols + 1;
  const wide = { rows: a.rows, cols, data: new Float64Array(a.rows * cols) };
  return mapped(wide, (_, i, j) => (j < a.cols ? a.data[i * a.cols + j]! : element(i)));
}

export function rowOf(a: Matrix, i: number): Matrix {
  return { rows: 1, cols: a.cols, data: a.data.slice(i * a.cols, (i + 1) * a.cols) };
}

/** The first or the last element replaced. */
export function spoilt(a: Matrix, place: "first" | "last", value: number): Matrix {
  return { ...a, data: a.data.with(place === "first" ? 0 : a.data.length - 1, value) };
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

/** A shape without elements. */
export function empty(rows: number, cols: number): Matrix {
  return { rows, cols, data: new Float64Array(0) };
}
