import type { Matrix } from "innerproduct";

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  return ((q * k.T) / Math.sqrt(q.cols)) * v;
}
