/** Scores as honest people write them. Each must stay within a third of every bound. */
import type { Matrix } from "../types.ts";
import type { Dot } from "./honest-sums.ts";
import { honestDots } from "./honest-sums.ts";

type Pair = (query: Float64Array, key: Float64Array) => number;

const row = ({ cols, data }: Matrix, i: number) => data.subarray(i * cols, (i + 1) * cols);
const column = ({ rows, cols, data }: Matrix, j: number) =>
  Float64Array.from({ length: rows }, (_, i) => data[i * cols + j]);

/** Every query against every key. */
export function pairwise(q: Matrix, k: Matrix, pair: Pair): Matrix {
  const data = new Float64Array(q.rows * k.rows);
  data.forEach((_, i) => (data[i] = pair(row(q, Math.floor(i / k.rows)), row(k, i % k.rows))));
  return { rows: q.rows, cols: k.rows, data };
}

type Bilinear = (w: Matrix) => Pair;

const keysFirst =
  (dot: Dot): Bilinear =>
  (w) =>
  (query, key) =>
    dot(
      query,
      Float64Array.from({ length: w.rows }, (_, t) => dot(row(w, t), key)),
    );

const queriesFirst =
  (dot: Dot): Bilinear =>
  (w) =>
  (query, key) =>
    dot(
      Float64Array.from({ length: w.cols }, (_, c) => dot(query, column(w, c))),
      key,
    );

const oneSum: Bilinear = (w) => (query, key) => {
  let sum = 0;
  query.forEach((x, t) => key.forEach((y, c) => (sum += x * w.data[t * w.cols + c] * y)));
  return sum;
};

export const honestBilinear: Record<string, Bilinear> = {
  "keys first": keysFirst(honestDots["left to right"]),
  "queries first, pairwise sums": queriesFirst(honestDots.pairwise),
  "queries first, from the right": queriesFirst(honestDots["right to left"]),
  "keys first, Kahan": keysFirst(honestDots.Kahan),
  "one sum over all products": oneSum,
};

type Additive = (w1: Matrix, w2: Matrix, v: Float64Array) => Pair;

const composed =
  (dot: Dot, tanh: (x: number) => number): Additive =>
  (w1, w2, v) =>
  (query, key) =>
    dot(
      v,
      v.map((_, t) => tanh(dot(row(w1, t), query) + dot(row(w2, t), key))),
    );

const concatenated: Additive = (w1, w2, v) => (query, key) => {
  const both = Float64Array.of(...query, ...key);
  return v.reduceRight(
    (sum, factor, t) =>
      sum +
      factor * Math.tanh(honestDots["left to right"](Float64Array.of(...row(w1, t), ...row(w2, t)), both)),
    0,
  );
};

export const honestAdditive: Record<string, Additive> = {
  "Math.tanh": composed(honestDots["left to right"], Math.tanh),
  "one exponential": composed(honestDots.pairwise, (x) => 1 - 2 / (Math.exp(2 * x) + 1)),
  "a decaying exponential": composed(honestDots.Kahan, (x) => {
    const decay = Math.exp(-2 * Math.abs(x));
    return (Math.sign(x) * (1 - decay)) / (1 + decay);
  }),
  "one matrix for query and key": concatenated,
};
