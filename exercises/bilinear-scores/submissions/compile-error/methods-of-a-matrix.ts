import type { Matrix } from "innerproduct";

export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  const scores = q.map((query) => k.map((key) => query.times(w).dot(key)));
  return scores;
}
