import type { Matrix } from "innerproduct";

export function cosineScores(q: Matrix, k: Matrix): Matrix {
  return q.data.reduce((sum, x, t) => sum + x * k.data[t], 0);
}
