import type { ThrowsAnswer, VectorAnswer } from "../answer.ts";
import type { DoubleDouble } from "../arithmetic/double-double.ts";
import { ZERO } from "../arithmetic/double-double.ts";
import { exponentOf, largestExponent, scaleByPowerOfTwo } from "../arithmetic/exponent.ts";
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
 * Whether every honest program must find the same order: neighbours in it have cosines further apart than both may err, or such as no
 * rounding can tell apart. That (5, 0) and (0, 3) are equally near to (1, 1) is true, and not asked: 5/(5√2) and 3/(3√2) may differ.
 */
export function nearestIsClear(q: Vector, keys: Matrix): boolean {
  const rowAt = (row: number) => keys.data.subarray(row * keys.cols, (row + 1) * keys.cols);
  return ranked(q, keys).every((one, i, all) => {
    const next = all[i + 1];
    if (next === undefined || one.cosine === LAST) return true;
    const lead = difference(one, next);
    if (lead !== 0) return lead > one.bound + next.bound;
    return isPlainTie(q, rowAt(one.row), rowAt(next.row));
  });
}

/** Of rows whose cosines are equal: whether they come out equal however they are computed. */
function isPlainTie(q: Vector, a: Vector, b: Vector): boolean {
  if (isPowerOfTwoTimes(a, b)) return true;
  if ([a, b].every((row) => row.every((x, t) => x * q[t] === 0))) return true;
  return magnitudesOf(q).size === 1 && hasPlainNorm(a) && hasPlainNorm(b);
}

function isPowerOfTwoTimes(a: Vector, b: Vector): boolean {
  const exponent = largestExponent(a) - largestExponent(b);
  return a.every((x, t) => x === scaleByPowerOfTwo(b[t], exponent));
}

/** Of elements that are 0 or of one magnitude, a power of two, and so many that the norm is a power of two as well. */
function hasPlainNorm(a: Vector): boolean {
  const [size, ...others] = magnitudesOf(a);
  const elements = a.filter((x) => x !== 0).length;
  return others.length === 0 && [size, Math.sqrt(elements)].every((x) => x === 2 ** exponentOf(x));
}

function magnitudesOf(a: Vector): Set<number> {
  return new Set(a.filter((x) => x !== 0).map(Math.abs));
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
