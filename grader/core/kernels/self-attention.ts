import type { Matrix } from "../types.ts";
import { attention } from "./attention.ts";
import { matmul } from "./matmul.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * Self-attention: attention(X·W_Q, X·W_K, X·W_V), one head. Queries, keys and values are projections of the same tokens.
 *
 * Shapes: x n × d, wq d × dₖ, wk d × dₖ, wv d × dᵥ → n × dᵥ; scores are divided by √dₖ. n = 0 gives an empty matrix.
 * Errors: RangeError when a projection has not d rows, wq and wk differ in width, data.length ≠ rows · cols, or dₖ = 0.
 * NaN, ±Infinity: as IEEE 754 arithmetic gives them; a NaN in one token reaches every row through its key.
 * Accuracy: see selfAttentionOracle.
 * Source: Vaswani et al. 2017 (1706.03762), §3.2.3.
 */
export function selfAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix {
  requireWellFormed("selfAttention", "x", x);
  for (const [name, projection] of Object.entries({ wq, wk, wv })) {
    requireWellFormed("selfAttention", name, projection);
    if (projection.rows !== x.cols) {
      throw new RangeError(
        `selfAttention: tokens have ${x.cols} columns and ${name} has ${projection.rows} rows. Each projection needs a row for each column of x.`,
      );
    }
  }
  if (wq.cols !== wk.cols) {
    throw new RangeError(
      `selfAttention: wq has ${wq.cols} columns and wk has ${wk.cols}. Queries and keys need the same width to be multiplied.`,
    );
  }
  if (wq.cols === 0) {
    throw new RangeError("selfAttention: wq and wk have no columns, and 1/√0 has no value. Use dₖ ≥ 1.");
  }
  if (x.rows === 0) return { rows: 0, cols: wv.cols, data: new Float64Array(0) };
  return attention(matmul(x, wq), matmul(x, wk), matmul(x, wv));
}
