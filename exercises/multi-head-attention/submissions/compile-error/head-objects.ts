import type { Matrix } from "innerproduct";

export function multiHeadAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix {
  const all = heads.map((head) => head(x, wq, wk, wv));
  return all.reduce((a, b) => a.concat(b)).times(wo);
}
