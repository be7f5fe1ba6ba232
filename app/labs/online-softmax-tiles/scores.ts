import { matmul, type Matrix, softmax, type Vector } from "#grader/core/index.ts";

/** Scores of one query whose largest value rises twice on the way, so that the rescaling is seen. */
export const scores: Vector = Float64Array.of(0.5, 1, -1, 2, 0, 1.5, 4, -0.5, 3, 1, 2.5, 0, 2, -2, 3.5, 1);

/** A value of two entries for each score. */
export const values: Matrix = {
  rows: scores.length,
  cols: 2,
  data: Float64Array.of(
    1,
    0,
    0,
    1,
    2,
    1,
    1,
    1,
    0,
    2,
    3,
    0,
    2,
    2,
    1,
    3,
    0,
    1,
    2,
    0,
    1,
    2,
    3,
    1,
    2,
    2,
    1,
    0,
    3,
    3,
    0,
    0,
  ),
};

/** softmax(s)ᵀ·V with all scores at once. */
export function averageAtOnce(): Vector {
  return matmul({ rows: 1, cols: scores.length, data: softmax(scores) }, values).data;
}
