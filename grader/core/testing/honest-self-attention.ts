/** Self-attention and multi-head attention as honest people write them. Each must stay within a third of every bound. */
import type { Matrix } from "../types.ts";
import { honestAttentions } from "./honest-attention.ts";
import type { Attention } from "./honest-attention.ts";
import { honestDots } from "./honest-sums.ts";
import type { Dot } from "./honest-sums.ts";

export type SelfAttention = (x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix) => Matrix;
export type MultiHeadAttention = (
  x: Matrix,
  wq: Matrix,
  wk: Matrix,
  wv: Matrix,
  wo: Matrix,
  heads: number,
) => Matrix;

const column = ({ rows, cols, data }: Matrix, j: number) =>
  Float64Array.from({ length: rows }, (_, i) => data[i * cols + j]);

/** A·B with a given dot product. */
const product =
  (dot: Dot) =>
  (a: Matrix, b: Matrix): Matrix => ({
    rows: a.rows,
    cols: b.cols,
    data: Float64Array.from({ length: a.rows * b.cols }, (_, at) => {
      const i = Math.floor(at / b.cols);
      return dot(a.data.subarray(i * a.cols, (i + 1) * a.cols), column(b, at % b.cols));
    }),
  });

const slice = (a: Matrix, first: number, width: number): Matrix => ({
  rows: a.rows,
  cols: width,
  data: Float64Array.from(
    { length: a.rows * width },
    (_, at) => a.data[Math.floor(at / width) * a.cols + first + (at % width)],
  ),
});

const single =
  (dot: Dot, attention: Attention): SelfAttention =>
  (x, wq, wk, wv) => {
    const times = product(dot);
    return attention(times(x, wq), times(x, wk), times(x, wv));
  };

/** (X W_Q W_Kᵀ) Xᵀ: the projections of the keys are moved to the queries. */
export const keysUnprojected: SelfAttention = (x, wq, wk, wv) => {
  const times = product(honestDots["left to right"]);
  const turned = { rows: wk.cols, cols: wk.rows, data: slice(wk, 0, wk.cols).data.slice() };
  for (let i = 0; i < wk.rows; i++)
    for (let j = 0; j < wk.cols; j++) turned.data[j * wk.rows + i] = wk.data[i * wk.cols + j];
  const queries = times(times(x, wq), turned);
  // √(d/dₖ) brings the scale of width d to that of width dₖ.
  const scale = Math.sqrt(x.cols / wq.cols);
  return honestAttentions["the paper's four steps"](
    { ...queries, data: queries.data.map((value) => value * scale) },
    x,
    times(x, wv),
  );
};

const several =
  (dot: Dot, attention: Attention): MultiHeadAttention =>
  (x, wq, wk, wv, wo, heads) => {
    const times = product(dot);
    const [q, k, v] = [times(x, wq), times(x, wk), times(x, wv)];
    const width = x.cols / heads;
    const joined = new Float64Array(x.rows * x.cols);
    for (let h = 0; h < heads; h++) {
      const part = attention(
        slice(q, h * width, width),
        slice(k, h * width, width),
        slice(v, h * width, width),
      );
      part.data.forEach((value, at) => {
        joined[Math.floor(at / width) * x.cols + h * width + (at % width)] = value;
      });
    }
    return times({ rows: x.rows, cols: x.cols, data: joined }, wo);
  };

/** Every head through its own rows of W_O, and the results added up. */
const summed: MultiHeadAttention = (x, wq, wk, wv, wo, heads) => {
  const times = product(honestDots.pairwise);
  const width = x.cols / heads;
  const result = new Float64Array(x.rows * x.cols);
  for (let h = 0; h < heads; h++) {
    const [q, k, v] = [wq, wk, wv].map((weights) => times(x, slice(weights, h * width, width)));
    const head = honestAttentions.flash(q, k, v);
    const rows = {
      rows: width,
      cols: wo.cols,
      data: wo.data.subarray(h * width * wo.cols, (h + 1) * width * wo.cols),
    };
    times(head, rows).data.forEach((value, at) => (result[at] += value));
  }
  return { rows: x.rows, cols: x.cols, data: result };
};

const styles: [string, Dot, Attention][] = [
  ["step by step", honestDots["left to right"], honestAttentions["the paper's four steps"]],
  ["scaled queries, pairwise sums", honestDots.pairwise, honestAttentions["scaled queries, pairwise sums"]],
  ["Kahan sums, online softmax", honestDots.Kahan, honestAttentions["Kahan sums, online softmax"]],
  ["from the right, flash", honestDots["right to left"], honestAttentions.flash],
];

export const honestSelfAttentions: Record<string, SelfAttention> = Object.fromEntries(
  styles.map(([name, dot, attention]) => [name, single(dot, attention)]),
);

export const honestMultiHeadAttentions: Record<string, MultiHeadAttention> = {
  ...Object.fromEntries(styles.map(([name, dot, attention]) => [name, several(dot, attention)])),
  "heads added up": summed,
};
