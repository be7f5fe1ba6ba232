import type { Matrix, Vector } from "../types.ts";
import { requireWellFormed } from "./shapes.ts";

/** Throws a RangeError unless queries and keys have one width. */
export function requireSameWidth(where: string, q: Matrix, k: Matrix): void {
  requireWellFormed(where, "q", q);
  requireWellFormed(where, "k", k);
  if (q.cols === k.cols) return;
  throw new RangeError(
    `${where}: queries have ${q.cols} columns and keys have ${k.cols}. Both need the same width d to be compared.`,
  );
}

/** Throws a RangeError unless W is as high as queries are wide, and as wide as keys are. */
export function requireBilinearShapes(q: Matrix, k: Matrix, w: Matrix): void {
  requireWellFormed("bilinearScores", "q", q);
  requireWellFormed("bilinearScores", "k", k);
  requireWellFormed("bilinearScores", "w", w);
  if (w.rows === q.cols && w.cols === k.cols) return;
  throw new RangeError(
    `bilinearScores: w is ${w.rows}×${w.cols}, queries have ${q.cols} columns and keys have ${k.cols}. Pass a w of ${q.cols}×${k.cols}.`,
  );
}

/** Throws a RangeError unless W₁ takes queries and W₂ takes keys to vectors as long as v. */
export function requireAdditiveShapes(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): void {
  requireWellFormed("additiveScores", "q", q);
  requireWellFormed("additiveScores", "k", k);
  requireWellFormed("additiveScores", "w1", w1);
  requireWellFormed("additiveScores", "w2", w2);
  if (w1.cols !== q.cols) {
    throw new RangeError(
      `additiveScores: w1 has ${w1.cols} columns and queries have ${q.cols}. Pass a w1 as wide as the queries.`,
    );
  }
  if (w2.cols !== k.cols) {
    throw new RangeError(
      `additiveScores: w2 has ${w2.cols} columns and keys have ${k.cols}. Pass a w2 as wide as the keys.`,
    );
  }
  if (w1.rows === v.length && w2.rows === v.length) return;
  throw new RangeError(
    `additiveScores: w1 has ${w1.rows} rows, w2 has ${w2.rows} and v has ${v.length} elements. All three need the same hidden width h.`,
  );
}
