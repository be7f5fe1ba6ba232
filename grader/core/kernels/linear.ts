import type { Matrix, Vector } from "../types.ts";
import { scores } from "./scores.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * Linear layer Y = XWᵀ + b: Y[i, j] = ⟨xᵢ, wⱼ⟩ + bⱼ, a dot product of each input row with each row of weights, plus a bias for each output.
 *
 * Shapes: x n × in, w out × in, b of out elements → n × out; in = 0 gives b in every row.
 * Errors: RangeError when x.cols ≠ w.cols, b.length ≠ w.rows, or data.length ≠ rows · cols.
 * NaN, ±Infinity: as IEEE 754 arithmetic gives them.
 * Accuracy: see linearOracle.
 * Source: the convention of PyTorch's nn.Linear, which keeps the weights of one output in one row.
 */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  requireWellFormed("linear", "x", x);
  requireWellFormed("linear", "w", w);
  if (x.cols !== w.cols) {
    throw new RangeError(
      `linear: x has ${x.cols} columns and w has ${w.cols}. Every row of weights must be as long as a row of inputs.`,
    );
  }
  if (b.length !== w.rows) {
    throw new RangeError(
      `linear: b has ${b.length} elements and w has ${w.rows} rows. Pass one bias for each output.`,
    );
  }
  const result = scores(x, w);
  for (let i = 0; i < result.rows; i++) {
    for (let j = 0; j < result.cols; j++) result.data[i * result.cols + j] += b[j];
  }
  return result;
}
