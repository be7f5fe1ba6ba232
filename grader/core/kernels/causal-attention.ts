import type { Matrix } from "../types.ts";
import { attendPlainly } from "./attend-plainly.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * Causal attention: softmax(QKᵀ/√d + M)·V, where the mask M is −∞ above the diagonal, so that row i averages values 0 … i.
 *
 * Shapes: q n × d, k n × d, v n × dᵥ → n × dᵥ. n = 0 or dᵥ = 0 gives an empty matrix.
 * Errors: RangeError when q.cols ≠ k.cols, when q, k and v differ in rows, data.length ≠ rows · cols, or d = 0.
 * NaN in row i of q makes row i of the result NaN, in row j of k or v those from row j on. Masked keys are not looked at: whatever they
 * hold, earlier rows do not change.
 * Accuracy: see causalAttentionOracle; scores of any finite size are safe.
 * Source: Vaswani et al. 2017 (1706.03762), §3.2.3.
 */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  requireWellFormed("causalAttention", "q", q);
  requireWellFormed("causalAttention", "k", k);
  requireWellFormed("causalAttention", "v", v);
  if (q.cols !== k.cols) {
    throw new RangeError(
      `causalAttention: queries have ${q.cols} columns and keys have ${k.cols}. Both need the same width d to be multiplied.`,
    );
  }
  if (q.rows !== k.rows || k.rows !== v.rows) {
    throw new RangeError(
      `causalAttention: there are ${q.rows} queries, ${k.rows} keys and ${v.rows} values. Pass one of each for every token.`,
    );
  }
  if (q.cols === 0) {
    throw new RangeError(
      "causalAttention: queries and keys have width d = 0 and 1/√0 has no value. Use d ≥ 1.",
    );
  }
  return attendPlainly(q, k, v, true);
}
