import type { Matrix } from "innerproduct";

export function scores(q: Matrix, k: Matrix): Matrix {
  return q.dot(k.T);
}
