import type { ThrowsAnswer, VectorAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix, Vector } from "../types.ts";
import { cosineOracle } from "./cosine.ts";

/**
 * The k rows of `keys` nearest to q by exact cosines, best first, of equal ones the lower index first. Indices are whole numbers: the
 * bound is 0. Exercises ask only where the order is beyond doubt (`nearestIsClear`). Rows with NaN or ±Infinity come last.
 * Throws where the shapes do not fit, or k is no whole number from 0 to the number of rows.
 */
export function nearestOracle(q: Vector, keys: Matrix, k: number): VectorAnswer | ThrowsAnswer {
  if (!isWellFormed(keys) || q.length !== keys.cols) return { kind: "throws" };
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) return { kind: "throws" };
  const order = ranked(q, keys).map(({ row }) => row);
  return { kind: "vector", data: Float64Array.from(order.slice(0, k)), bounds: new Float64Array(k) };
}

/**
 * Whether every honest program must find the same order: neighbours in it have the same cosine, exactly, or cosines further apart than both
 * may err.
 */
export function nearestIsClear(q: Vector, keys: Matrix): boolean {
  return ranked(q, keys).every(({ cosine, bound }, i, all) => {
    const next = all[i + 1];
    return next === undefined || cosine === next.cosine || cosine - next.cosine > bound + next.bound;
  });
}

interface Ranked {
  row: number;
  cosine: number;
  bound: number;
}

function ranked(q: Vector, { rows, cols, data }: Matrix): Ranked[] {
  const all = Array.from({ length: rows }, (_, row): Ranked => {
    const answer = cosineOracle(q, data.subarray(row * cols, (row + 1) * cols));
    if (answer.kind === "throws" || Number.isNaN(answer.value)) return { row, cosine: -Infinity, bound: 0 };
    return { row, cosine: answer.value, bound: answer.bound };
  });
  return all.sort((a, b) => (a.cosine === b.cosine ? a.row - b.row : b.cosine - a.cosine));
}
