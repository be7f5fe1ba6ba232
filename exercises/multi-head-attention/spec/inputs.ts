import type { Matrix, Rng } from "innerproduct/spec";

export type Input = [x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number];

/** Numbers of tokens that are timed, at one width and number of heads; cases of the same sizes stand in `shapes`. */
export const SMALL = 16;
export const LARGE = 32;
export const WIDTH = 16;
export const HEADS = 4;

/** n tokens with entries of variance 1; queries and keys as well, so that scores spread by about 1.5. */
export function inputs(rng: Rng, n: number, d: number, heads: number): Input {
  const root = Math.sqrt(d);
  return [
    rng.matrix(n, d),
    rng.matrix(d, d, (r) => (1.5 * r.normal()) / root),
    rng.matrix(d, d, (r) => r.normal() / root),
    rng.matrix(d, d, (r) => (1 + r.normal()) / root),
    rng.matrix(d, d, (r) => r.normal() / root),
    heads,
  ];
}

/** The same input with one matrix replaced element by element. */
export function changed(
  input: Input,
  which: 0 | 1 | 2 | 3 | 4,
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
 * Every token's first feature is 1; the first column of each head's queries and keys reads nothing else: scores of head h move by shift(h),
 * and none of its weights change.
 */
export function withShiftedScores(input: Input, shift: (head: number) => number): Input {
  const [x, wq, wk, wv, wo, heads] = input;
  const width = x.cols / heads;
  const first = (matrix: Matrix, factor: (head: number) => number) =>
    mapped(matrix, (w, row, col) => {
      if (col % width !== 0) return w;
      return row === 0 ? factor(col / width) : 0;
    });
  return [
    mapped(x, (value, _, col) => (col === 0 ? 1 : value)),
    first(wq, (head) => shift(head) * Math.sqrt(width)),
    first(wk, () => 1),
    wv,
    wo,
    heads,
  ];
}

export function reordered(a: Matrix, order: readonly number[]): Matrix {
  return mapped(a, (_, i, j) => a.data[order[i]! * a.cols + j]!);
}

export function columnsReordered(a: Matrix, order: readonly number[]): Matrix {
  return mapped(a, (_, i, j) => a.data[i * a.cols + order[j]!]!);
}

export function identity(n: number): Matrix {
  return mapped({ rows: n, cols: n, data: new Float64Array(n * n) }, (_, i, j) => Number(i === j));
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

/** No rows, but a width. */
export function none(cols: number): Matrix {
  return { rows: 0, cols, data: new Float64Array(0) };
}
