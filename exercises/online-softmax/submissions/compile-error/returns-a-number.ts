import type { Matrix, Vector } from "innerproduct";

export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  return s.reduce((sum, score, j) => sum + Math.exp(score) * v.data[j], 0);
}
