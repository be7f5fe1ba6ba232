import type { Matrix } from "innerproduct";

export function scaledScores(q: Matrix, k: Matrix): Matrix {
  return (q * k.T) / Math.sqrt(q.cols);
}
