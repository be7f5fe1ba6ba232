import type { Matrix, Vector } from "innerproduct";

/**
 * softmax(s)ᵀ v: the rows of v, averaged by the softmax of the scores. One pass
 * is enough.
 *
 * Throws when there are not as many scores as rows.
 */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  const result = new Float64Array(v.cols);
  return result;
}
