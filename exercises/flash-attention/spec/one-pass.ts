import type { Matrix } from "innerproduct/spec";
import { differentRows, rowsAt, scaledScores } from "innerproduct/core";

/** A mistaken attention, made of what it does for the scores of one query. Queries that recur are worked out once. */
export function eachDifferentQuery(attend: (scores: Float64Array, v: Matrix) => Float64Array) {
  return (q: Matrix, k: Matrix, v: Matrix): Matrix => {
    if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("these matrices do not fit");
    const { rows, place } = differentRows(q);
    const scores = scaledScores(rows, k);
    const results = Array.from({ length: rows.rows }, (_, i) =>
      attend(scores.data.subarray(i * k.rows, (i + 1) * k.rows), v),
    );
    const cols = results[0]?.length ?? v.cols;
    const data = Float64Array.from(results.flatMap((row) => [...row]));
    return rowsAt({ rows: rows.rows, cols, data }, place);
  };
}

interface Flaws {
  /** What the running maximum begins at. */
  start?: number;
  /** What is brought to a new maximum. */
  rescale?: "both" | "sum" | "nothing";
}

/** One query in one pass, key by key: softmax(scores)ᵀ·v, unless there are flaws. */
export function inOnePass(
  scores: Float64Array,
  v: Matrix,
  { start = -Infinity, rescale = "both" }: Flaws = {},
): Float64Array {
  const result = new Float64Array(v.cols);
  let max = start;
  let sum = 0;
  scores.forEach((score, j) => {
    const next = Math.max(max, score);
    const shrinking = Math.exp(max - next);
    max = next;
    const weight = Math.exp(score - max);
    sum = sum * (rescale === "nothing" ? 1 : shrinking) + weight;
    for (let c = 0; c < v.cols; c++)
      result[c] = result[c]! * (rescale === "both" ? shrinking : 1) + weight * v.data[j * v.cols + c]!;
  });
  return result.map((x) => x / sum);
}
