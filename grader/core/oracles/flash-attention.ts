import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";
import { attentionOracle } from "./attention.ts";
import { differentRows, rowsAt } from "./different-rows.ts";

/**
 * The exact attention with the bounds of `attentionOracle`, worked out once for queries that are equal: equal queries have equal rows.
 * Thousands of queries against thousands of keys are then as cheap as the few that differ, and as exact.
 *
 * Throws where `attentionOracle` does; NaN and what overflows are treated as there.
 */
export function flashAttentionOracle(q: Matrix, k: Matrix, v: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(q)) return { kind: "throws" };
  const { rows, place } = differentRows(q);
  const answer = attentionOracle(rows, k, v);
  if (answer.kind === "throws") return answer;
  const bounds = rowsAt({ ...answer, data: answer.bounds }, place).data;
  return { kind: "matrix", ...rowsAt(answer, place), bounds };
}
