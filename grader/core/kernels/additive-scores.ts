import type { Matrix, Vector } from "../types.ts";
import { matmul } from "./matmul.ts";
import { requireAdditiveShapes } from "./scorer-shapes.ts";
import { transpose } from "./transpose.ts";

/**
 * Additive scores S[i, j] = vᵀ tanh(W₁qᵢ + W₂kⱼ), from the first attention for translation.
 *
 * Shapes: q n×dq, k m×dk, w1 h×dq, w2 h×dk, v of h elements → n×m; n = 0 or m = 0 gives an empty matrix, h = 0 zeros.
 * Errors: RangeError when the shapes do not fit, or when data.length ≠ rows · cols.
 * NaN, ±Infinity: as IEEE 754 arithmetic gives them, with tanh(±∞) = ±1.
 * Accuracy: see additiveScoresOracle. No argument of tanh is too large: beyond ±20 it is ±1.
 * W₁qᵢ and W₂kⱼ are formed once for each vector, (n·dq + m·dk)h operations; each pair then costs h additions, tanhs and products.
 * Source: Bahdanau, Cho & Bengio 2014 (1409.0473), appendix A.1.2.
 */
export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  requireAdditiveShapes(q, k, w1, w2, v);
  const queries = matmul(q, transpose(w1)).data;
  const keys = matmul(k, transpose(w2)).data;
  const h = v.length;
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let score = 0;
      for (let t = 0; t < h; t++) score += v[t] * Math.tanh(queries[i * h + t] + keys[j * h + t]);
      data[i * k.rows + j] = score;
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
