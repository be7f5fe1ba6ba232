import type { Matrix, Rng, Vector } from "innerproduct/spec";

export type Input = [q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector];

/** Numbers of queries and keys that are timed, at one width; cases of the same sizes stand in `shapes`. */
export const SMALL = 16;
export const LARGE = 32;
export const WIDTH = 16;

/** Arguments of tanh spread by about 1, where it bends. */
export function inputs(rng: Rng, n: number, m: number, dq: number, dk: number, h: number): Input {
  return [
    rng.matrix(n, dq),
    rng.matrix(m, dk),
    rng.matrix(h, dq, (r) => (0.7 * r.normal()) / Math.sqrt(dq)),
    rng.matrix(h, dk, (r) => (0.7 * r.normal()) / Math.sqrt(dk)),
    rng.vector(h),
  ];
}

export function mapped(a: Matrix, change: (value: number, row: number, col: number) => number): Matrix {
  return { ...a, data: a.data.map((x, i) => change(x, Math.floor(i / a.cols), i % a.cols)) };
}

export function reordered(a: Matrix, order: readonly number[]): Matrix {
  return mapped(a, (_, row, col) => a.data[order[row]! * a.cols + col]!);
}

/** One more coordinate of every query, 1, and of W₁, shift: every argument of tanh moves by shift(t). */
export function withShiftedArguments([q, k, w1, w2, v]: Input, shift: (t: number) => number): Input {
  return [widened(q, () => 1), k, widened(w1, shift), w2, v];
}

function widened(a: Matrix, last: (row: number) => number): Matrix {
  const rows = Array.from({ length: a.rows }, (_, i) => [
    ...a.data.subarray(i * a.cols, (i + 1) * a.cols),
    last(i),
  ]);
  return { rows: a.rows, cols: a.cols + 1, data: Float64Array.from(rows.flat()) };
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

/** No rows, but a width. */
export function none(cols: number): Matrix {
  return { rows: 0, cols, data: new Float64Array(0) };
}
