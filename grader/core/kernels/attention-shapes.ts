import type { Matrix } from "../types.ts";
import { requireWellFormed } from "./shapes.ts";

/** Throws a RangeError that names the first thing that does not fit in attention(q, k, v). */
export function requireAttentionShapes(q: Matrix, k: Matrix, v: Matrix): void {
  requireWellFormed("attention", "q", q);
  requireWellFormed("attention", "k", k);
  requireWellFormed("attention", "v", v);
  if (q.cols !== k.cols) {
    throw new RangeError(
      `attention: queries have ${q.cols} columns and keys have ${k.cols}. Both need the same width d to be multiplied.`,
    );
  }
  if (k.rows !== v.rows) {
    throw new RangeError(
      `attention: there are ${k.rows} keys and ${v.rows} values. Pass one value row for each key.`,
    );
  }
  if (k.rows === 0) {
    throw new RangeError(
      "attention: there are no keys, so there is nothing to average. Pass at least one key and value.",
    );
  }
  if (q.cols === 0) {
    throw new RangeError("attention: queries and keys have width d = 0 and 1/√0 has no value. Use d ≥ 1.");
  }
}
