import type { ThrowsAnswer, VectorAnswer } from "../answer.ts";
import type { DoubleDouble } from "../arithmetic/double-double.ts";
import { ZERO } from "../arithmetic/double-double.ts";
import { largestExponent } from "../arithmetic/exponent.ts";
import { HEADROOM } from "../arithmetic/precision.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix, Vector } from "../types.ts";
import { exactCosine, honestCosineError } from "./cosine.ts";

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
  return ranked(q, keys).every((one, i, all) => {
    const next = all[i + 1];
    if (next === undefined) return true;
    const lead = difference(one, next);
    return lead === 0 || lead > one.bound + next.bound;
  });
}

interface Ranked {
  row: number;
  /** Two cosines may round to one double and not be equal. */
  cosine: DoubleDouble;
  bound: number;
}

function ranked(q: Vector, { rows, cols, data }: Matrix): Ranked[] {
  const all = Array.from({ length: rows }, (_, row): Ranked => {
    const key = data.subarray(row * cols, (row + 1) * cols);
    const [qExponent, exponent] = [largestExponent(q), largestExponent(key)];
    if (!(qExponent < Infinity && exponent < Infinity)) return { row, cosine: LAST, bound: 0 };
    if (qExponent === -Infinity || exponent === -Infinity) return { row, cosine: ZERO, bound: 0 };
    const { exact, overlap } = exactCosine(q, key);
    return { row, cosine: exact, bound: HEADROOM * honestCosineError(cols, overlap, exact.high) };
  });
  return all.sort((a, b) => difference(b, a) || a.row - b.row);
}

const LAST: DoubleDouble = { high: -Infinity, low: 0 };

/** Of the first cosine to the second; 0 where they are equal exactly. */
function difference({ cosine: a }: Ranked, { cosine: b }: Ranked): number {
  return a.high === b.high ? a.low - b.low : a.high - b.high + (a.low - b.low);
}
