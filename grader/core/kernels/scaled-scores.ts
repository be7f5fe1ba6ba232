import type { Matrix } from "../types.ts";
import { requireSameWidth } from "./scorer-shapes.ts";
import { scores } from "./scores.ts";

/**
 * Scaled scores QKᵀ/√d: element (i, j) is the dot product of query i and key j, divided by the square root of their width.
 *
 * Shapes: q n × d, k m × d → n × m; n = 0 or m = 0 gives an empty matrix.
 * Errors: RangeError when q.cols ≠ k.cols, data.length ≠ rows · cols, or d = 0 (1/√0 has no value).
 * NaN in row i of q makes row i NaN, NaN in row j of k makes column j NaN; ±Infinity as IEEE 754 arithmetic gives it.
 * Accuracy: see scaledScoresOracle. A dot product may overflow although its quotient by √d would not.
 * Source: Vaswani et al. 2017 (1706.03762), §3.2.1.
 */
export function scaledScores(q: Matrix, k: Matrix): Matrix {
  requireSameWidth("scaledScores", q, k);
  if (q.cols === 0) {
    throw new RangeError("scaledScores: queries and keys have width d = 0 and 1/√0 has no value. Use d ≥ 1.");
  }
  const result = scores(q, k);
  const root = Math.sqrt(q.cols);
  const { data } = result;
  for (let i = 0; i < data.length; i++) data[i] /= root;
  return result;
}
