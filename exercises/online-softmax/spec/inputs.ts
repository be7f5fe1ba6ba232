import type { Matrix, Rng, Vector } from "innerproduct/spec";

export type Input = [s: Vector, v: Matrix];

/** Numbers of scores that are timed, with values of one width; cases of the same sizes stand in `shapes`. */
export const SMALL = 256;
export const LARGE = 1_024;
export const WIDTH = 16;

/** m scores with a spread of 2, values with mean 1. */
export function inputs(rng: Rng, m: number, dv: number): Input {
  return [rng.vector(m, (r) => 2 * r.normal()), rng.matrix(m, dv, (r) => 1 + r.normal())];
}

/** The same values under other scores. */
export function scored([s, v]: Input, change: (score: number, place: number) => number): Input {
  return [s.map(change), v];
}

export function mapped(a: Matrix, change: (value: number, row: number, col: number) => number): Matrix {
  return { ...a, data: a.data.map((x, i) => change(x, Math.floor(i / a.cols), i % a.cols)) };
}

export function reordered(a: Matrix, order: readonly number[]): Matrix {
  return mapped(a, (_, i, j) => a.data[order[i]! * a.cols + j]!);
}

/** Multiples of 1/1024 below 8 in magnitude: adding whole numbers to them rounds nothing. */
export function dyadic(rng: Rng, n: number): Vector {
  return rng.vector(n, (r) => r.int(-8_191, 8_191) / 1_024);
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}
