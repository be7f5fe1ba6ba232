/** Attention as honest people write it. Each must stay within a third of every bound. */
import type { Matrix } from "../types.ts";
import { honestDots } from "./honest-sums.ts";
import { honestSoftmaxes, prescaledSoftmaxes } from "./honest-softmax.ts";
import type { Softmax } from "./honest-softmax.ts";

export type Attention = (q: Matrix, k: Matrix, v: Matrix) => Matrix;

const row = ({ cols, data }: Matrix, i: number) => data.subarray(i * cols, (i + 1) * cols);

/** The four steps of the paper with a given dot product, softmax and place of the scale. */
function steps(
  dot: (a: Float64Array, b: Float64Array) => number,
  softmax: Softmax,
  scaleQuery: boolean,
): Attention {
  return (q, k, v) => {
    const root = Math.sqrt(q.cols);
    const data = new Float64Array(q.rows * v.cols);
    for (let i = 0; i < q.rows; i++) {
      const query = scaleQuery ? row(q, i).map((x) => x / root) : row(q, i);
      const scores = Float64Array.from(
        { length: k.rows },
        (_, j) => dot(query, row(k, j)) / (scaleQuery ? 1 : root),
      );
      const weights = softmax(scores);
      for (let c = 0; c < v.cols; c++) {
        data[i * v.cols + c] = dot(
          weights,
          Float64Array.from({ length: v.rows }, (_, j) => v.data[j * v.cols + c]),
        );
      }
    }
    return { rows: q.rows, cols: v.cols, data };
  };
}

/** One pass over the keys with a running maximum, as in FlashAttention with tiles of one key. */
const flash: Attention = (q, k, v) => {
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const out = data.subarray(i * v.cols, (i + 1) * v.cols);
    let largest = -Infinity;
    let sum = 0;
    for (let j = 0; j < k.rows; j++) {
      const score = honestDots["left to right"](row(q, i), row(k, j)) * (1 / Math.sqrt(q.cols));
      const next = Math.max(largest, score);
      const rescale = Math.exp(largest - next);
      const weight = Math.exp(score - next);
      sum = sum * rescale + weight;
      row(v, j).forEach((x, c) => (out[c] = out[c] * rescale + weight * x));
      largest = next;
    }
    out.forEach((x, c) => (out[c] = x / sum));
  }
  return { rows: q.rows, cols: v.cols, data };
};

const sums = honestDots;
const soft = honestSoftmaxes;

export const honestAttentions: Record<string, Attention> = {
  "the paper's four steps": steps(sums["left to right"], soft["shift, exp, divide"], false),
  "scaled queries, pairwise sums": steps(sums.pairwise, soft["reciprocal, summed from the right"], true),
  "Kahan sums, online softmax": steps(sums.Kahan, soft.online, false),
  "powers of two": steps(
    sums["eight accumulators"],
    prescaledSoftmaxes["powers of two before the shift"],
    true,
  ),
  flash,
};
