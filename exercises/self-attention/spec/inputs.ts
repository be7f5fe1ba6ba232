import type { Matrix, Rng } from "innerproduct/spec";

export type Input = [x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix];

/** Numbers of tokens that are timed, at one width; cases of the same sizes stand in `shapes`. */
export const SMALL = 24;
export const LARGE = 48;
export const WIDTH = 16;

/** n tokens with entries of variance 1; queries and keys as well, so that scores spread by about 1.5. */
export function inputs(rng: Rng, n: number, d: number, dk: number, dv: number): Input {
  const root = Math.sqrt(d);
  return [
    rng.matrix(n, d),
    rng.matrix(d, dk, (r) => (1.5 * r.normal()) / root),
    rng.matrix(d, dk, (r) => r.normal() / root),
    rng.matrix(d, dv, (r) => (1 + r.normal()) / root),
  ];
}

/** The same input with one matrix replaced element by element. */
export function changed(
  input: Input,
  which: 0 | 1 | 2 | 3,
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
 * One more feature, 1 for every token, which nothing but one more column of the queries and keys reads: every score moves by `shift`, and
 * no weight changes.
 */
export function withShiftedScores([x, wq, wk, wv]: Input, shift: number): Input {
  const root = Math.sqrt(wq.cols + 1);
  return [padded(x, 0, 1, 1), padded(wq, 1, 1, shift * root), padded(wk, 1, 1, 1), padded(wv, 1, 0, 0)];
}

/** `rows` and `cols` more of zeros, but for `corner` in the last column where a new row (or, without one, every row) ends. */
function padded(a: Matrix, rows: number, cols: number, corner: number): Matrix {
  const grown = { rows: a.rows + rows, cols: a.cols + cols };
  return mapped({ ...grown, data: new Float64Array(grown.rows * grown.cols) }, (_, i, j) => {
    if (i < a.rows && j < a.cols) return a.data[i * a.cols + j]!;
    return j >= a.cols && i >= (rows > 0 ? a.rows : 0) ? corner : 0;
  });
}

export function reordered(a: Matrix, order: readonly number[]): Matrix {
  return mapped(a, (_, i, j) => a.data[order[i]! * a.cols + j]!);
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

/** No rows, but a width. */
export function none(cols: number): Matrix {
  return { rows: 0, cols, data: new Float64Array(0) };
}

/** Tokens that all score as the level of each says, whoever asks, with one value each. */
export function levelled(...tokens: [level: number, value: number][]): Input {
  const x = mat(...tokens.map(([level, value]) => [1, level, value]));
  return [x, mat([1], [0], [0]), mat([0], [1], [0]), mat([0], [0], [1])];
}
