import type { Matrix, Rng } from "innerproduct/spec";

export type Input = [q: Matrix, k: Matrix, v: Matrix];

/** Numbers of tokens that are timed, at one width; cases of the same sizes stand in `shapes`. */
export const SMALL = 32;
export const LARGE = 64;
export const WIDTH = 16;

/** n tokens; scores spread by about 1.5 after the division by √d, values with mean 1. */
export function inputs(rng: Rng, n: number, d: number, dv: number): Input {
  return [
    rng.matrix(n, d, (r) => 1.5 * r.normal()),
    rng.matrix(n, d),
    rng.matrix(n, dv, (r) => 1 + r.normal()),
  ];
}

/** Nothing but sizes is hard here: no key is far ahead, and values between 1 and 2 do not cancel. */
export function even(rng: Rng, n: number, d: number, dv: number): Input {
  return [
    rng.matrix(n, d, aroundZero),
    rng.matrix(n, d, aroundZero),
    rng.matrix(n, dv, (r) => r.uniform(1, 2)),
  ];
}

function aroundZero(rng: Rng): number {
  return rng.uniform(-1, 1);
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

export function mapped(a: Matrix, change: (value: number, row: number, col: number) => number): Matrix {
  return { ...a, data: a.data.map((x, i) => change(x, Math.floor(i / a.cols), i % a.cols)) };
}

/**
 * One more column that adds shift·√d′ to every product of query i and a key, so that all scores of that query move by
 * shift(i) and no weight changes.
 */
export function withShiftedScores([q, k, v]: Input, shift: (row: number) => number): Input {
  const root = Math.sqrt(q.cols + 1);
  return [widened(q, (row) => shift(row) * root), widened(k, () => 1), v];
}

export function widened(a: Matrix, last: (row: number) => number): Matrix {
  const rows = Array.from({ length: a.rows }, (_, i) => [
    ...a.data.subarray(i * a.cols, (i + 1) * a.cols),
    last(i),
  ]);
  return { rows: a.rows, cols: a.cols + 1, data: Float64Array.from(rows.flat()) };
}

/** Multiples of 1/16 below 2 in magnitude: sums of a few of them and whole numbers round nothing. */
export function dyadic(rng: Rng, rows: number, cols: number): Matrix {
  return rng.matrix(rows, cols, (r) => r.int(-31, 31) / 16);
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

/** No rows, but a width. */
export function none(cols: number): Matrix {
  return { rows: 0, cols, data: new Float64Array(0) };
}

/** Every key scores `step` more than the one before it, for every query. */
export function rising([q, k, v]: Input, step: number): Input {
  const root = Math.sqrt(q.cols + 1);
  return [widened(q, () => step * root), widened(k, (row) => row), v];
}
