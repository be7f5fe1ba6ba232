import type { Matrix, Rng } from "innerproduct/spec";
import { matmul, softmax, transpose } from "innerproduct/core";

export type Input = [q: Matrix, k: Matrix, v: Matrix];

/** Numbers of queries and keys that are timed, at the width of a head in a Transformer; cases of the same sizes stand in `shapes`. */
export const SMALL = 64;
export const LARGE = 160;
export const WIDTH = 64;

/** Numbers of queries and keys that a ranked timing runs through, at the same width. */
export const SWEEP = [64, 128, 256, 512];

/** n queries, m keys and values; scores spread by about 1.5 after the division by √d, values with mean 1. */
export function inputs(rng: Rng, n: number, m: number, d: number, dv: number): Input {
  return [
    rng.matrix(n, d, (r) => 1.5 * spread(r)),
    rng.matrix(m, d, spread),
    rng.matrix(m, dv, (r) => 1 + r.normal()),
  ];
}

/** Mean 0 and variance 1, without the rare large ones of a normal distribution: two of them make one key outweigh the rest. */
function spread(rng: Rng): number {
  return rng.uniform(-Math.sqrt(3), Math.sqrt(3));
}

/** Nothing but sizes is hard here: no key is far ahead, and values between 1 and 2 do not cancel. */
export function even(rng: Rng, n: number, m: number, d: number, dv: number): Input {
  return [
    rng.matrix(n, d, aroundZero),
    rng.matrix(m, d, aroundZero),
    rng.matrix(m, dv, (r) => r.uniform(1, 2)),
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

/**
 * Queries so small that no key is far ahead: a result that is small beside the values is a matter of stability, and of a thousand results, or
 * where queries are keys, one would be.
 */
export function likeKeys(input: Input): Input {
  return changed(input, 0, (x) => x / 4);
}

export function mapped(a: Matrix, change: (value: number, row: number, col: number) => number): Matrix {
  return { ...a, data: a.data.map((x, i) => change(x, Math.floor(i / a.cols), i % a.cols)) };
}

/**
 * One more column that adds shift·√d′ to the product of query i and key j, so that this score moves by shift(i)·level(j).
 * With a level of 1 all scores of a query move alike, and no weight changes.
 */
export function withShiftedScores(
  [q, k, v]: Input,
  shift: (row: number) => number,
  level: (row: number) => number = () => 1,
): Input {
  const root = Math.sqrt(q.cols + 1);
  return [widened(q, (row) => shift(row) * root), widened(k, level), v];
}

function widened(a: Matrix, last: (row: number) => number): Matrix {
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

/** The weights of each query, in plain double precision. */
export function weightRows(q: Matrix, k: Matrix): Float64Array[] {
  const { data } = matmul(q, transpose(k));
  return Array.from({ length: q.rows }, (_, i) =>
    softmax(data.subarray(i * k.rows, (i + 1) * k.rows).map((score) => score / Math.sqrt(q.cols))),
  );
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

/** No rows, but a width. */
export function none(cols: number): Matrix {
  return { rows: 0, cols, data: new Float64Array(0) };
}

/** Every key scores `step` more than the one before it, for every query. */
export function rising(input: Input, step: number): Input {
  return withShiftedScores(
    input,
    () => step,
    (row) => row,
  );
}

/** The last key scores `step` more than it did, for every query. */
export function lastShifted(input: Input, step: number): Input {
  const last = input[1].rows - 1;
  return withShiftedScores(
    input,
    () => step,
    (row) => Number(row === last),
  );
}
