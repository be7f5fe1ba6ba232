import type { Matrix, Rng } from "innerproduct/spec";

export type Input = [q: Matrix, k: Matrix];

/** Numbers of queries and keys that are timed, at one width; cases of the same sizes stand in `shapes`. */
export const SMALL = 32;
export const LARGE = 64;
export const WIDTH = 32;

/** Magnitudes between 1 and 2, either sign: lengths are alike and nothing is near overflow. */
export function ofLikeSize(rng: Rng): number {
  const x = 4 * rng.next() - 2;
  return x < 0 ? x / 2 - 1 : x / 2 + 1;
}

/** A power of two of either sign: rows of one such number are parallel, and no formula ends up beyond 1. */
export function power(rng: Rng): number {
  return rng.pick([-4, -2, -0.5, 0.25, 1, 8]);
}

export function like(rng: Rng, n: number, m: number, d: number): Input {
  const draw = d === 1 ? power : ofLikeSize;
  return [rng.matrix(n, d, draw), rng.matrix(m, d, draw)];
}

export function mapped(a: Matrix, change: (value: number, row: number, col: number) => number): Matrix {
  return { ...a, data: a.data.map((x, i) => change(x, Math.floor(i / a.cols), i % a.cols)) };
}

/** Every row of q and of k on a scale of its own. */
export function scaled([q, k]: Input, forQueries: readonly number[], forKeys: readonly number[]): Input {
  return [
    mapped(q, (x, row) => x * forQueries[row % forQueries.length]!),
    mapped(k, (x, row) => x * forKeys[row % forKeys.length]!),
  ];
}

export function mat(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

/** No rows, but a width. */
export function none(cols: number): Matrix {
  return { rows: 0, cols, data: new Float64Array(0) };
}
