import type { Matrix, Vector } from "../types.ts";
import { scores } from "./scores.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * Linear layer Y = XWᵀ + b: Y[i, j] = xᵢ·wⱼ + bⱼ, an input in each row of X, the weights of an output in each row of W.
 *
 * Shapes: x n×dᵢₙ, w dₒᵤₜ×dᵢₙ, b of length dₒᵤₜ → n×dₒᵤₜ; n = 0 or dₒᵤₜ = 0 gives an empty matrix, dᵢₙ = 0 the bias in every row.
 * Errors: RangeError when the widths differ, b has not one number for each row of w, or data.length ≠ rows · cols.
 * NaN in row i of x makes row i NaN, NaN in row j of w or in bⱼ makes column j NaN; ±Infinity as IEEE 754 arithmetic gives it.
 * Accuracy: see linearOracle.
 * Source: Goodfellow, Bengio & Courville 2016, Deep Learning, §6.1; weights stored as torch.nn.Linear does.
 */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  requireWellFormed("linear", "x", x);
  requireWellFormed("linear", "w", w);
  if (x.cols !== w.cols) {
    throw new RangeError(
      `linear: inputs have ${x.cols} columns and weights have ${w.cols}. A row of w needs a weight for each number of an input.`,
    );
  }
  if (b.length !== w.rows) {
    throw new RangeError(
      `linear: b has ${b.length} elements and w has ${w.rows} rows. Pass a bias for each row of w.`,
    );
  }
  const result = scores(x, w);
  const { data } = result;
  for (let i = 0; i < data.length; i += b.length) {
    for (let j = 0; j < b.length; j++) data[i + j] += b[j];
  }
  return result;
}
